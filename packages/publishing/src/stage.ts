import { existsSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { mkdir, readdir, rename } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Claim, claimFolder } from "./claim.js";
import { type FileFacts, factsOf } from "./digest.js";
import { syncFile, syncFolder, writeDurably } from "./durable.js";
import { makeFolder } from "./make-folder.js";
import { finishMove, GONE, READY, refuseToReplace } from "./move.js";
import { errorCode, fileProblem } from "./problem.js";
import { factsOfFile } from "./read.js";
import { begin, type Unfinished } from "./unfinished.js";

/**
 * A folder inside the output folder where a command writes aside, so that the files there are untouched until
 * everything is complete. While it is open no other process writes into the output folder. End it with `moveOut` or
 * `discard`. A process that is told to stop calls `undoUnfinished`.
 */
export interface Stage {
  readonly dir: string;
  path(name: string): string;
  /** Writes a whole file into the stage. Errors: Problem. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Size and sha256 of a file in the stage. It is read only if `write` did not make it. Errors: Problem. */
  facts(name: string): Promise<FileFacts>;
  /**
   * Moves all files over their namesakes in the output folder, `last` after the others, and ends the stage. Files there
   * that are named as outdated and are not among those moved are removed. One rename is the switch: if this process is
   * killed after it, readers find the new files in `.ready` and the next writer moves the rest. Errors: Problem.
   */
  moveOut(last: string, outdated?: readonly string[]): Promise<void>;
  /** Renames the stage, with everything in it, to a folder of that name in the output folder, which stays claimed. Errors: Problem. */
  becomeFolder(name: string): Promise<void>;
  /** Removes what is still in the stage, and the output folder if it was created for the stage and is empty. */
  discard(): Promise<void>;
}

// The claim stays while the files in it become something else.
const FILES = "files";
const NEXT = "make room or choose another folder, then run the command again";

/**
 * Opens a stage in `out`, which is created if absent. This is the one place where writers recover: it finishes the
 * move of a command that was killed after its switch, and removes what a command that was killed before it left behind.
 * Errors: Problem, also if another process is writing there.
 */
export async function openStage(out: string): Promise<Stage> {
  const { claim, unfinished } = await claimed(out);
  const dir = join(claim.dir, FILES);
  const path = (name: string) => join(dir, name);
  const written = new Map<string, FileFacts>();
  const synced = async () => {
    for (const name of await readdir(dir)) await guarded("write", path(name), () => syncFile(path(name)));
    await guarded("write", dir, () => syncFolder(dir));
  };
  return {
    dir,
    path,
    async write(name, content) {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      await guarded("write", path(name), () => writeDurably(path(name), bytes));
      written.set(name, factsOf(bytes));
    },
    facts: async (name) => written.get(name) ?? factsOfFile(path(name), "run the command again"),
    async moveOut(last, outdated = []) {
      const names = await readdir(dir);
      for (const name of names) await refuseToReplace(join(out, name));
      const gone = outdated.filter((name) => !names.includes(name));
      await guarded("write", path(GONE), () => writeDurably(path(GONE), gone.join("\n")));
      await synced();
      await guarded("replace files in", out, async () => {
        renameSync(dir, join(out, READY));
        finishMove(out, last);
        await syncFolder(out);
        unfinished.undo();
      });
    },
    async becomeFolder(name) {
      await synced();
      await guarded("rename into place", join(out, name), async () => {
        await rename(dir, join(out, name));
        await syncFolder(out);
      });
    },
    discard: async () => unfinished.undo(),
  };
}

async function guarded(doing: string, target: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw fileProblem(error, doing, target, NEXT);
  }
}

/** Errors: Problem, and then nothing is left that was not there before. */
async function claimed(out: string): Promise<{ claim: Claim; unfinished: Unfinished }> {
  let made: string | undefined;
  let claim: Claim | undefined;
  const unfinished = begin(() => {
    claim?.release();
    if (claim !== undefined) removeNow(claim.dir);
    if (made !== undefined) removeEmpty(out, made);
  });
  try {
    made = await makeFolder(out);
    claim = await claimFolder(out);
    finishMove(out);
    await mkdir(join(claim.dir, FILES));
    return { claim, unfinished };
  } catch (error) {
    unfinished.undo();
    throw fileProblem(error, "write into", out, "choose a folder that can be written");
  }
}

/** Tries again if a write that is under way puts a file into the folder meanwhile; rmSync's own retries do not notice. */
function removeNow(dir: string): void {
  for (let tries = 5; existsSync(dir) && tries > 0; tries--)
    try {
      rmSync(dir, { recursive: true, force: true });
    } catch (error) {
      if (tries === 1 || errorCode(error) !== "ENOTEMPTY") throw error;
    }
}

/** Removes the folders from `folder` up to `top`, as long as they are empty. */
function removeEmpty(folder: string, top: string): void {
  for (let at = resolve(folder); at.length >= resolve(top).length; at = dirname(at)) rmdirSync(at);
}
