import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expectedReport } from "./expected-report.js";
import { sampleWorld } from "./world.js";

export const MOVIES_FILE = "movies_dataset.csv";
export const CREDITS_FILE = "credits.csv";

/** A file that was written. `rows` are the records a lenient CSV reader sees, without the header. */
export interface WrittenFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
}

/**
 * Writes the sample's two raw files into `dir`, which is made where it is missing. What stood there under their names
 * is replaced whole or not at all.
 *
 * @throws the system's error where `dir` cannot be written.
 */
export async function writeSample(dir: string): Promise<WrittenFile[]> {
  const { movies, credits } = sampleWorld();
  const expected = expectedReport();
  await mkdir(dir, { recursive: true });
  return [
    await writeWhole(dir, MOVIES_FILE, movies, expected.movies.read),
    await writeWhole(dir, CREDITS_FILE, credits, expected.credits.read),
  ];
}

/** Aside first, then renamed: nobody ever reads half a file under the final name. */
async function writeWhole(dir: string, name: string, text: string, rows: number): Promise<WrittenFile> {
  const path = join(dir, name);
  const aside = join(dir, `.${name}.${process.pid}.tmp`);
  try {
    await writeFile(aside, text);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  return { name, path, bytes: Buffer.byteLength(text), rows };
}
