import { mkdir, readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { asideName, isRunning, type Owner, ourselves, ownerOf } from "./owner.js";
import { errorCode, Problem } from "./problem.js";

/**
 * The right to write into a folder: a folder inside it that carries the name of the process. While that process lives,
 * every other one refuses; a dead one holds nothing, so there is nothing to unlock.
 */
export interface Claim {
  readonly dir: string;
  /** To be called when the folder is gone, or has become something else. */
  release(): void;
}

// Whether a process of another machine or container lives cannot be asked; nor, where the system does not tell when processes
// began, whether the one that lives is the one that claimed. It touches its claim; one silent for so long is dead.
const HEARTBEAT_MS = 20_000;
const SILENCE_MS = 10 * 60_000;

const TRIES = 4;

/**
 * Claims `out`, and removes what processes that are gone left there.
 * Errors: Problem where another process is writing there; else what the file system says.
 */
export async function claimFolder(out: string): Promise<Claim> {
  const dir = join(out, asideName());
  for (let tries = 1; ; tries++) {
    // First the claim, then the look for others: of two that come together at least one sees the other. Where both do,
    // both step back, and come again each after a while of its own.
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

/** Removes what the dead left in `out`. Gives somebody else who lives and has claimed it, if there is one. */
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
    utimes(dir, now, now).catch(() => {}); // gone: who removed it releases it too
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
