import { readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { errorCode, fileProblem, Problem } from "../problem.js";

// The name of a complete stage whose files are to replace their namesakes. Whoever finds it moves on where its writer was
// stopped, so that a kill between two renames leaves no files of two runs.
export const READY = ".ready";

// In it, a line each: the files that no longer belong beside those that are moved.
export const GONE = ".gone";

const NEXT = "make room or choose another folder, then run the command again";

/** Asked of all targets before the first is replaced: a folder in the way of the third would stop the move for ever. */
export async function refuseToReplace(target: string): Promise<void> {
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

const DONE_BY_OTHERS: readonly (string | undefined)[] = ["ENOENT", "ENOTEMPTY"];

/**
 * Moves the files of a complete stage over their namesakes in `out`, if there is one; `last` after the others.
 * Without a pause, so that no signal comes between. Two may do it at once. Errors: Problem, and the next call goes on.
 */
export function finishMove(out: string, last?: string): void {
  const dir = join(out, READY);
  const names = namesIn(dir);
  if (names === undefined) return;
  try {
    if (names.includes(GONE)) removeAll(out, readFileSync(join(dir, GONE), "utf8").split("\n"));
    for (const name of names) if (name !== last && name !== GONE) moveOver(join(dir, name), join(out, name));
    if (last !== undefined) moveOver(join(dir, last), join(out, last));
    rmSync(join(dir, GONE), { force: true });
    rmdirSync(dir);
  } catch (error) {
    // It is gone where another one finished it, and full where yet another stage is ready.
    if (!DONE_BY_OTHERS.includes(errorCode(error)))
      throw fileProblem(error, "finish the move into", out, NEXT);
  }
}

/** Undefined where there is no such folder, or none that may be looked into: what stands beside it says so better. */
function namesIn(dir: string): string[] | undefined {
  try {
    return readdirSync(dir);
  } catch {
    return undefined;
  }
}

/** What is no file there is none of ours. */
function removeAll(out: string, names: readonly string[]): void {
  for (const path of names.map((name) => join(out, name)))
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { force: true });
}

function moveOver(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error; // somebody else who found it has moved it
  }
}
