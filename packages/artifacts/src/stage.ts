import { existsSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { errorCode, fileProblem, Problem } from "./problem.js";
import { begin } from "./unfinished.js";

/**
 * A folder inside the output folder where a command writes aside, so that what stands there is untouched until
 * everything is complete. Exactly one of the three endings is to be called; a process that is told to stop calls
 * `undoUnfinished`.
 */
export interface Stage {
  readonly dir: string;
  path(name: string): string;
  /** Writes a whole file into the stage. Errors: Problem. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /**
   * Moves each file over its namesake in the output folder, in the order given, and removes the stage. Files there that
   * are named as outdated and not among those moved go first. Errors: Problem.
   */
  moveOut(names: readonly string[], outdated?: readonly string[]): Promise<void>;
  /** Renames the whole stage to a folder of that name beside it. Errors: Problem. */
  becomeFolder(name: string): Promise<void>;
  /** Removes the stage and all in it, and the output folder where it was made for it. */
  discard(): Promise<void>;
}

const PREFIX = ".writing-";
const ORPHAN = /^\.writing-(\d+)$/;
const NEXT = "make room or choose another folder, then run the command again";

/** Opens a stage in `out`, which is made where absent. Removes the stages of processes that are gone. Errors: Problem. */
export async function openStage(out: string): Promise<Stage> {
  const dir = join(out, `${PREFIX}${process.pid}`);
  let made: string | undefined;
  const unfinished = begin(() => {
    removeNow(dir);
    if (made !== undefined) removeEmpty(out, made);
  });
  try {
    made = await mkdir(out, { recursive: true });
    await removeOrphans(out);
    await rm(dir, { recursive: true, force: true });
    await mkdir(dir);
  } catch (error) {
    unfinished.undo();
    throw fileProblem(error, "write into", out, "choose a folder that can be written");
  }
  const path = (name: string) => join(dir, name);
  return {
    dir,
    path,
    write: (name, content) => guarded("write", path(name), () => writeDurably(path(name), content)),
    async moveOut(names, outdated = []) {
      for (const name of names) await refuseToReplace(join(out, name));
      for (const name of names) await guarded("write", path(name), () => syncFile(path(name)));
      // One after the other without a pause: no signal can come between, so nobody is left with files of two runs.
      for (const name of outdated) if (!names.includes(name)) removeFileNow(join(out, name));
      for (const name of names) replaceNow(path(name), join(out, name));
      await rm(dir, { recursive: true, force: true });
      unfinished.end();
    },
    becomeFolder: (name) =>
      guarded("rename into place", join(out, name), async () => {
        for (const file of await readdir(dir)) await syncFile(path(file));
        await rename(dir, join(out, name));
        unfinished.end();
      }),
    discard: async () => unfinished.undo(),
  };
}

/** Replaces a file at once: written aside, made durable, then renamed. Errors: Problem. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`;
  const unfinished = begin(() => rmSync(aside, { force: true }));
  try {
    await writeDurably(aside, content);
    await rename(aside, path);
    unfinished.end();
  } catch (error) {
    unfinished.undo();
    throw fileProblem(error, "write", path, "choose a folder that can be written");
  }
}

async function guarded(doing: string, target: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw fileProblem(error, doing, target, NEXT);
  }
}

function replaceNow(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw fileProblem(error, "replace", to, NEXT);
  }
}

/** What is no file there is none of ours. */
function removeFileNow(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
}

/** Asked of all targets before the first is replaced: a folder in the way of the third would leave files of two runs. */
async function refuseToReplace(target: string): Promise<void> {
  const found = await stat(target).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw fileProblem(error, "replace", target, NEXT);
  });
  if (found === undefined || found.isFile()) return;
  const what = found.isDirectory() ? "a folder" : "no regular file";
  throw new Problem(
    `cannot replace ${target}: it is ${what}, a file was expected; move it away, then run the command again`,
  );
}

async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Tries again where a write that is under way puts a file into the folder meanwhile; rmSync's own retries do not see it. */
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

async function removeOrphans(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    const pid = ORPHAN.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(out, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
