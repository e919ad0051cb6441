import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { errorCode, fileProblem } from "./problem.js";

/**
 * A folder inside the output folder where a command writes aside, so that what stands there is untouched until
 * everything is complete. Exactly one of the two endings is to be called.
 */
export interface Stage {
  readonly dir: string;
  path(name: string): string;
  /** Writes a whole file into the stage. Errors: Problem. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Moves each file over its namesake in the output folder, in the order given, and removes the stage. */
  moveOut(names: readonly string[]): Promise<void>;
  /** Renames the whole stage to a folder of that name beside it. */
  becomeFolder(name: string): Promise<void>;
  /** Removes the stage and all in it. */
  discard(): Promise<void>;
}

const PREFIX = ".writing-";

/** Opens a stage in `out`, which is made where absent. Removes the stages of processes that are gone. */
export async function openStage(out: string): Promise<Stage> {
  const next = "choose a folder that can be written";
  const dir = join(out, `${PREFIX}${process.pid}`);
  try {
    await mkdir(out, { recursive: true });
    await removeOrphans(out);
    await rm(dir, { recursive: true, force: true });
    await mkdir(dir);
  } catch (error) {
    throw fileProblem(error, "write into", out, next);
  }
  const path = (name: string) => join(dir, name);
  const guarded = async (doing: string, target: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      throw fileProblem(
        error,
        doing,
        target,
        "make room or choose another folder, then run the command again",
      );
    }
  };
  return {
    dir,
    path,
    write: (name, content) => guarded("write", path(name), () => writeDurably(path(name), content)),
    moveOut: (names) =>
      guarded("replace files in", out, async () => {
        for (const name of names) await syncFile(path(name));
        for (const name of names) await rename(path(name), join(out, name));
        await rm(dir, { recursive: true });
      }),
    becomeFolder: (name) =>
      guarded("rename into place", join(out, name), async () => {
        for (const file of await readdir(dir)) await syncFile(path(file));
        await rename(dir, join(out, name));
      }),
    discard: () => rm(dir, { recursive: true, force: true }),
  };
}

/** Replaces a file at once: written aside, made durable, then renamed. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    await writeDurably(aside, content);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw fileProblem(error, "write", path, "choose a folder that can be written");
  }
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

async function removeOrphans(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length)))) continue;
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
