import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { readPage } from "./examples.js";

const page = await readPage();

/** The newest installed PostgreSQL's programs; Debian keeps them off the path. */
const BIN = ["/usr/lib/postgresql", "/usr/local/lib/postgresql"]
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((version) => join(folder, version, "bin")))
  .filter((bin) => existsSync(join(bin, "initdb")))
  .at(-1);

/** A program of PostgreSQL, which refuses to run as root. */
function pg(folder: string, program: string, ...args: string[]): string {
  const command = [join(BIN ?? "", program), ...args];
  const [name = "", ...rest] =
    process.getuid?.() === 0
      ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", ...command]
      : command;
  const { status, stdout, stderr, error } = spawnSync(name, rest, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`${program}: ${stderr}${stdout}`);
  return stdout;
}

function userId(flag: "-u" | "-g"): number {
  return Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
}

test.skipIf(BIN === undefined)(
  "PostgreSQL takes the clean files by the page's statements, and prints what it says",
  () => {
    const { 1: sql = "", 2: prints } = /^```postgresql\n(.*?)^```\n\n```text\n(.*?)^```$/ms.exec(page) ?? [];
    const folder = mkdtempSync(join(tmpdir(), "movies-pg-"));
    for (const name of readdirSync(inject("worldArtifacts")).filter((name) => name.endsWith(".csv")))
      cpSync(join(inject("worldArtifacts"), name), join(folder, "artifacts", name));
    chmodSync(folder, 0o755);
    if (process.getuid?.() === 0) chownSync(folder, userId("-u"), userId("-g"));
    pg(folder, "initdb", "--pgdata=db", "--auth=trust", "--username=movies", "--encoding=UTF8", "--no-sync");
    pg(
      folder,
      "pg_ctl",
      "start",
      "--wait",
      "--pgdata=db",
      "--log=log",
      `--options=-k ${folder} -c listen_addresses=''`,
    );
    onTestFinished(() => void pg(folder, "pg_ctl", "stop", "--pgdata=db", "--mode=immediate"));
    const lines = sql.split(/(?<=\n)(?=\\)|(?<=^\\.*\n)/m); // psql takes one command of its own at a time
    const commands = lines.flatMap((line) => ["--command", line.trim()]);
    const options = ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"];
    expect(
      pg(
        folder,
        "psql",
        `--host=${folder}`,
        "--username=movies",
        "--dbname=postgres",
        ...options,
        ...commands,
      ),
    ).toBe(prints);
  },
);

test("the schemas for BigQuery name the columns of the files in their order", () => {
  const loads = [...page.matchAll(/ artifacts\/(clean\w+\.csv) (?:\\\n *)?(\S+)$/gm)];
  expect(loads).toHaveLength(3);
  for (const [, name = "", schema = ""] of loads) {
    const [header] = readFileSync(join(inject("worldArtifacts"), name), "utf8").split("\n");
    expect(
      schema
        .split(",")
        .map((column) => column.split(":")[0])
        .join(","),
    ).toBe(header);
  }
});

if (BIN === undefined)
  console.warn(
    "\n*** SKIPPED: PostgreSQL is not installed (apt-get install postgresql), so its statements were not run ***\n",
  );
