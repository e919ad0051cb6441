import { readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { errorCode, fileProblem, Problem } from "./problem.js";

// The name of a complete stage whose files are to replace their namesakes. Its files are the current ones: readers look
// here first, and the next writer moves what a killed one left, so that nobody sees files of two runs.
export const READY = ".ready";

// In it, one name a line: files that no longer belong beside those that are moved.
export const GONE = ".gone";

const NEXT = "make room or choose another folder, then run the command again";

/** Checked for all targets before the first is replaced: a folder in the way of the third would stop the move for ever. */
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

/**
 * Moves the files of a complete stage over their namesakes in `out`, if there is one; `last` after the others.
 * Only for whoever has claimed `out`. Synchronous, so that no signal comes between two renames.
 * Errors: Problem, and the next call goes on.
 */
export function finishMove(out: string, last?: string): void {
  const dir = join(out, READY);
  const names = namesIn(dir);
  if (names === undefined) return;
  try {
    if (names.includes(GONE)) removeAll(out, readFileSync(join(dir, GONE), "utf8").split("\n"));
    const files = names.filter((name) => name !== last && name !== GONE);
    if (last !== undefined) files.push(last);
    for (const name of files) renameSync(join(dir, name), join(out, name));
    rmSync(join(dir, GONE), { force: true });
    rmdirSync(dir);
  } catch (error) {
    throw fileProblem(error, "finish the move into", out, NEXT);
  }
}

/** Undefined if there is no such folder, or it cannot be read: opening what stands beside it gives the better message. */
function namesIn(dir: string): string[] | undefined {
  try {
    return readdirSync(dir);
  } catch {
    return undefined;
  }
}

/** Ignores anything that is not a regular file: we never create it. */
function removeAll(out: string, names: readonly string[]): void {
  for (const path of names.map((name) => join(out, name)))
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { force: true });
}
