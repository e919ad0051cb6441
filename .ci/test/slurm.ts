import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Debian keeps daemons off the path. */
const SBIN = "/usr/sbin:/sbin";

/** Why Slurm cannot be run here, in words; undefined if it can. */
export function slurmMissing(): string | undefined {
  if (process.getuid?.() !== 0) return "its daemons want root";
  const missing = ["slurmctld", "slurmd", "sbatch", "munged"].filter(
    (program) =>
      spawnSync("which", [program], { env: { ...process.env, PATH: `${process.env.PATH}:${SBIN}` } })
        .status !== 0,
  );
  return missing.length > 0 ? `there is no ${missing.join(", ")}` : undefined;
}

/** Slurm with three nodes on this machine, all files in one folder. */
export class Slurm {
  private readonly folder: string;
  private readonly daemons: ChildProcess[] = [];
  readonly env: NodeJS.ProcessEnv;
  private readonly nodes = new Map<string, ChildProcess>();

  private constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.folder = folder;
    this.env = { ...env, PATH: `${env.PATH}:${SBIN}`, SLURM_CONF: join(folder, "slurm.conf") };
  }

  static async start(folder: string, env: NodeJS.ProcessEnv): Promise<Slurm> {
    const slurm = new Slurm(folder, env);
    try {
      await slurm.begin();
      return slurm;
    } catch (error) {
      await slurm.stop();
      throw error;
    }
  }

  private async begin(): Promise<void> {
    const ports = await Promise.all(Array.from({ length: 4 }, freePort));
    const names = ["n1", "n2", "n3"];
    for (const name of ["state", ...names]) mkdirSync(join(this.folder, name));
    const socket = join(this.folder, "munge.socket");
    const key = join(this.folder, "munge.key");
    writeFileSync(key, Buffer.alloc(128, 7), { mode: 0o400 });
    const host = hostname().split(".")[0];
    writeFileSync(
      join(this.folder, "slurm.conf"),
      [
        "ClusterName=movies",
        `SlurmctldHost=${host}(127.0.0.1)`,
        `SlurmctldPort=${ports[3]}`,
        "SlurmUser=root",
        "SlurmdUser=root",
        "AuthType=auth/munge",
        `AuthInfo=socket=${socket}`,
        "ProctrackType=proctrack/linuxproc",
        "TaskPlugin=task/none",
        "SelectType=select/linear",
        "ReturnToService=2",
        "SlurmdTimeout=10",
        "MailProg=/bin/true",
        `StateSaveLocation=${join(this.folder, "state")}`,
        `SlurmdSpoolDir=${join(this.folder, "%n")}`,
        `SlurmctldPidFile=${join(this.folder, "slurmctld.pid")}`,
        `SlurmdPidFile=${join(this.folder, "%n.pid")}`,
        `SlurmctldLogFile=${join(this.folder, "slurmctld.log")}`,
        `SlurmdLogFile=${join(this.folder, "%n.log")}`,
        ...names.map(
          (name, i) =>
            `NodeName=${name} NodeHostname=${host} NodeAddr=127.0.0.1 Port=${ports[i]} CPUs=1 State=UNKNOWN`,
        ),
        "PartitionName=all Nodes=ALL Default=YES State=UP",
        "",
      ].join("\n"),
    );
    this.daemon(
      "munged",
      "--foreground",
      "--force",
      `--key-file=${key}`,
      `--socket=${socket}`,
      `--pid-file=${join(this.folder, "munged.pid")}`,
      `--seed-file=${join(this.folder, "munged.seed")}`,
      `--log-file=${join(this.folder, "munged.log")}`,
    );
    this.daemon("slurmctld", "-D");
    for (const name of names) this.startNode(name);
    await this.until(() => this.sinfo().filter((state) => state === "idle").length === 3, "three idle nodes");
  }

  private daemon(program: string, ...args: string[]): ChildProcess {
    const child = spawn(program, args, { env: this.env, stdio: "ignore" });
    this.daemons.push(child);
    return child;
  }

  startNode(name: string): void {
    this.nodes.set(name, this.daemon("slurmd", "-D", "-N", name));
  }

  /** Ends a node at once while it has a job: its daemon, and the session in which that runs. */
  async killNode(name: string): Promise<void> {
    const sessions = () =>
      spawnSync("ps", ["-eo", "sid,args"], { encoding: "utf8" })
        .stdout.split("\n")
        .filter((line) => line.includes(join(this.folder, name, "job")))
        .map((line) => line.trim().split(" ")[0] ?? "");
    await this.until(() => sessions().length > 0, `a job on ${name}`);
    const [session = ""] = sessions();
    this.nodes.get(name)?.kill("SIGKILL");
    spawnSync("pkill", ["-KILL", "--session", session]);
  }

  /** The state of each node. */
  sinfo(): string[] {
    return this.run("sinfo", "--noheader", "--Node", "--format=%T").trim().split("\n");
  }

  run(program: string, ...args: string[]): string {
    const { stdout, stderr, status } = spawnSync(program, args, { env: this.env, encoding: "utf8" });
    if (status !== 0) return `${program}: ${stderr}`;
    return stdout;
  }

  async until(isSo: () => boolean, what: string, ms = 60_000): Promise<void> {
    const end = Date.now() + ms;
    while (!isSo()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await sleep(200);
    }
  }

  async stop(): Promise<void> {
    for (const child of this.daemons.reverse()) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGTERM");
        await Promise.race([ended, sleep(5000)]);
        child.kill("SIGKILL");
      }
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
