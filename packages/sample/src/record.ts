import type { ExpectedReport } from "./raw/tally.js";
import { CREDITS_FILE, type FileFacts, MOVIES_FILE, type WrittenWorld } from "./write.js";

/** Stands beside the raw files of a generated world and says what they are. */
export const GENERATED_FILE = "generated.json";

const FORMAT = "movies-generated";

/** generated.json: what was asked for, what was written, and what a right reading of it finds. */
export interface GeneratedRecord {
  readonly format: typeof FORMAT;
  readonly movies: number;
  readonly seed: number;
  readonly expected: ExpectedReport;
  readonly files: Readonly<Record<string, FileFacts>>;
}

export function recordOf(
  { movies, seed }: { readonly movies: number; readonly seed: number },
  world: WrittenWorld,
): GeneratedRecord {
  const files = { [MOVIES_FILE]: world.movies, [CREDITS_FILE]: world.credits };
  return { format: FORMAT, movies, seed, expected: world.expected, files };
}

/** The files that such a record says are generated, by name; undefined where the text is no record. */
export function generatedFiles(text: string): ReadonlyMap<string, FileFacts> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    if (!("format" in value && value.format === FORMAT && "files" in value)) return undefined;
    const files = Object.entries(value.files ?? {});
    return new Map(files.map(([name, { bytes, sha256 }]) => [name, { bytes, sha256: String(sha256) }]));
  } catch {
    return undefined;
  }
}
