import { rmSync } from "node:fs";
import { rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { syncFolder, writeDurably } from "./durable.js";
import { asideName } from "./owner.js";
import { fileProblem } from "./problem.js";
import { begin } from "./unfinished.js";

/** Replaces a file in one step: written aside, made durable, then renamed. Errors: Problem. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  const aside = join(folder, asideName(basename(path)));
  const unfinished = begin(() => rmSync(aside, { force: true }));
  try {
    await writeDurably(aside, content);
    await rename(aside, path);
    unfinished.end();
    await syncFolder(folder);
  } catch (error) {
    unfinished.undo();
    throw fileProblem(error, "write", path, "choose a folder that can be written");
  }
}
