import type { FileFacts } from "@movies/publishing";
import type { ExpectedReport } from "./raw/tally.js";
import { CREDITS_FILE, MOVIES_FILE, type WrittenWorld } from "./write.js";

/** The file beside the raw files of a generated world that describes them. */
export const GENERATED_FILE = "generated.json";

const FORMAT = "movies-generated";

/** generated.json: what was requested, what was written, and what a correct reading of it finds. */
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

/** The files that such a record calls generated, by name; undefined if the text is not a record. */
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
