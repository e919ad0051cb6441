import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The newest installed PostgreSQL's programs; Debian keeps them off the path. Undefined if there is none. */
export const POSTGRESQL = ["/usr/lib/postgresql", "/usr/local/lib/postgresql"]
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((version) => join(folder, version, "bin")))
  .filter((bin) => existsSync(join(bin, "initdb")))
  .at(-1);

if (POSTGRESQL === undefined)
  console.warn("\n*** SKIPPED: PostgreSQL is not installed (apt-get install postgresql) ***\n");

/** A server of a test's own: user `movies`, who is its owner, database `postgres`. It ends with the test. */
export interface TestServer {
  /** its folder, which belongs to whom it runs as */
  readonly folder: string;
  readonly port: number;
  readonly url: string;
  /** what psql prints for these commands */
  psql(...commands: readonly string[]): string;
  start(): void;
  stop(): void;
  /** the ids of its processes */
  processes(): number[];
  /** makes a standby a primary */
  promote(): void;
}

const PASSWORD = "a password of nobody's";

/** Makes a server and starts it, on a port of its own and on a socket in its folder. */
export const startPostgreSql = (settings: readonly string[] = []): Promise<TestServer> =>
  startServer(
    [
      ...["initdb", "--pgdata=db", "--auth-local=trust", "--auth-host=scram-sha-256", "--pwfile=password"],
      ...["--username=movies", "--encoding=UTF8", "--no-locale", "--no-sync"],
    ],
    settings,
  );

/** A streaming standby of a server, which answers reads. */
export const startStandby = (of: Pick<TestServer, "folder" | "port">): Promise<TestServer> =>
  startServer(
    [
      ...["pg_basebackup", "--pgdata=db", "--write-recovery-conf", "--checkpoint=fast", "--no-sync"],
      ...[`--host=${of.folder}`, `--port=${of.port}`, "--username=movies"],
    ],
    [],
  );

async function startServer(
  [program = "", ...words]: readonly string[],
  settings: readonly string[],
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "movies-pg-"));
  const port = await freePort();
  writeFileSync(join(folder, "password"), PASSWORD);
  chmodSync(folder, 0o755);
  if (process.getuid?.() === 0) chownSync(folder, userId("-u"), userId("-g"));
  run(folder, program, ...words);
  const options = [`port=${port}`, "listen_addresses=127.0.0.1", "fsync=off", ...settings];
  const server: TestServer = {
    folder,
    port,
    url: `postgres://movies:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`,
    psql: (...commands) =>
      run(
        folder,
        "psql",
        ...[`--host=${folder}`, `--port=${port}`, "--username=movies", "--dbname=postgres"],
        ...["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"],
        ...commands.flatMap((command) => ["--command", command]),
      ),
    start: () => {
      const words = `-k ${folder} ${options.map((option) => `-c ${option}`).join(" ")}`;
      run(folder, "pg_ctl", "start", "--wait", "--pgdata=db", "--log=log", `--options=${words}`);
    },
    stop: () => void run(folder, "pg_ctl", "stop", "--pgdata=db", "--mode=immediate"),
    processes: () => {
      const [postmaster = ""] = readFileSync(join(folder, "db/postmaster.pid"), "utf8").split("\n");
      const { stdout } = spawnSync("ps", ["--ppid", postmaster, "-o", "pid="], { encoding: "utf8" });
      return [postmaster, ...stdout.trim().split(/\s+/)].map(Number);
    },
    promote: () => void run(folder, "pg_ctl", "promote", "--wait", "--pgdata=db"),
  };
  server.start();
  onTestFinished(() => {
    if (existsSync(join(folder, "db/postmaster.pid"))) server.stop();
  });
  return server;
}

/** A program of PostgreSQL, which refuses to run as root. */
function run(folder: string, program: string, ...args: string[]): string {
  const command = [join(POSTGRESQL ?? "", program), ...args];
  const [name = "", ...rest] =
    process.getuid?.() === 0
      ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", ...command]
      : command;
  const { status, stdout, stderr, error } = spawnSync(name, rest, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`${program}: ${stderr}${stdout}`);
  return stdout;
}

const userId = (flag: "-u" | "-g"): number =>
  Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
