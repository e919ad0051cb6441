import { mkdir, readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { asideName, isRunning, type Owner, ourselves, ownerOf } from "./owner.js";
import { errorCode, Problem } from "./problem.js";

/**
 * The right to write into a folder: a folder inside it that carries the name of the process. While that process lives,
 * every other process refuses to write; a dead process holds nothing, so there is nothing to unlock.
 */
export interface Claim {
  readonly dir: string;
  /** Call it when the folder is gone, or has become something else. */
  release(): void;
}

// Whether a process of another machine or container lives cannot be asked. Nor, if the system does not tell when processes
// began, whether the living process is the one that claimed. It touches its claim; one that was silent for so long is dead.
const HEARTBEAT_MS = 20_000;
const SILENCE_MS = 10 * 60_000;

const TRIES = 4;

/**
 * Claims `out`, and removes what dead processes left there.
 * Errors: Problem if another process is writing there; otherwise the file system's error.
 */
export async function claimFolder(out: string): Promise<Claim> {
  const dir = join(out, asideName());
  for (let tries = 1; ; tries++) {
    // First the claim, then the look for others: of two that come at once at least one sees the other. If both do,
    // both step back, and each tries again after a delay of its own.
    await mkdir(dir).catch((error: unknown) => {
      throw errorCode(error) === "EEXIST" ? occupied(out, ourselves) : error;
    });
    const rival = await sweep(out);
    if (rival === undefined) return { dir, release: keepAlive(dir) };
    await rm(dir, { recursive: true, force: true });
    if (tries === TRIES) throw occupied(out, rival);
    await sleep(20 + Math.random() * 100);
  }
}

/** Removes what dead processes left in `out`. Returns another living process that has claimed it, if there is one. */
async function sweep(out: string): Promise<Owner | undefined> {
  let rival: Owner | undefined;
  for (const name of await readdir(out)) {
    const owner = ownerOf(name);
    if (owner === undefined || name.startsWith(asideName())) continue;
    const path = join(out, name);
    if (await lives(owner, path)) rival = owner;
    else await rm(path, { recursive: true, force: true });
  }
  return rival;
}

async function lives(owner: Owner, path: string): Promise<boolean> {
  const isHere = owner.host === ourselves.host;
  if (isHere && !isRunning(owner)) return false;
  return (isHere && owner.started > 0) || isHeard(path);
}

async function isHeard(path: string): Promise<boolean> {
  const touched = await stat(path).catch(() => undefined); // gone meanwhile
  return touched !== undefined && Date.now() - touched.mtimeMs < SILENCE_MS;
}

function keepAlive(dir: string): () => void {
  const beat = setInterval(() => {
    const now = new Date();
    utimes(dir, now, now).catch(() => {}); // gone: whoever removed it releases it too
  }, HEARTBEAT_MS);
  beat.unref();
  return () => clearInterval(beat);
}

function occupied(out: string, { host, pid }: Owner): Problem {
  const where = host === ourselves.host ? "" : ` on ${host.replace(/_\d+$/, "")}`; // without the container's number
  return new Problem(
    `cannot write into ${out}: process ${pid}${where} is writing there; wait until it is done, or stop it, then run the command again`,
  );
}
