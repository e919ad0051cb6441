import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { demoFilms } from "./demo/demo-films.js";
import { readNames } from "./demo/films.js";
import { generatedFilms, type WorldOptions } from "./generate/damaged-film.js";
import { type DamagedFilm, HEADERS, rowWriter } from "./raw/rows.js";
import { type ExpectedReport, WorldTally } from "./raw/tally.js";

export const MOVIES_FILE = "movies_dataset.csv";
export const CREDITS_FILE = "credits.csv";

/** Bytes of a file, and its sha256 in lower-case hex. */
export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** What was written, and what a correct reading of it finds. */
export interface WrittenWorld {
  readonly expected: ExpectedReport;
  readonly movies: FileFacts;
  readonly credits: FileFacts;
}

/** Where to write the two raw files. */
export interface RawPaths {
  readonly movies: string;
  readonly credits: string;
}

/** The text of the two raw files. */
export interface RawTexts {
  readonly movies: string;
  readonly credits: string;
}

/** The demo world with all its defects: the same bytes every time. */
export function sampleWorld(): RawTexts {
  const rows = demoFilms().map(rowWriter(readNames(), new WorldTally()));
  const text = (file: keyof RawTexts) => HEADERS[file] + rows.map((row) => row[file]).join("");
  return { movies: text("movies"), credits: text("credits") };
}

/** What `movies etl` must report about the demo world. */
export function expectedReport(): ExpectedReport {
  const tally = new WorldTally();
  demoFilms().forEach(rowWriter(readNames(), tally));
  return tally.report();
}

/** Writes the demo world to two paths. Errors: the system's. */
export const writeSample = (paths: RawPaths): Promise<WrittenWorld> => writeFilms(demoFilms(), paths);

/**
 * Writes a generated world to two paths; `onProgress` is called now and then with the films written so far. The same
 * options give the same bytes on every machine. Errors: the system's.
 */
export const writeGenerated = (
  { onProgress, ...options }: WorldOptions & { readonly onProgress?: (films: number) => void },
  paths: RawPaths,
): Promise<WrittenWorld> => writeFilms(generatedFilms(options), paths, onProgress);

/** Row by row, waiting for the disk: a million films take no more memory than a thousand. */
async function writeFilms(
  films: Iterable<DamagedFilm>,
  paths: RawPaths,
  onProgress?: (films: number) => void,
): Promise<WrittenWorld> {
  const tally = new WorldTally();
  const rowsOf = rowWriter(readNames(), tally);
  const handles: FileHandle[] = [];
  try {
    for (const path of [paths.movies, paths.credits]) handles.push(await open(path, "w"));
    const [movies, credits] = handles.map((handle) => new RowFile(handle)) as [RowFile, RowFile];
    let written = 0;
    movies.add(HEADERS.movies);
    credits.add(HEADERS.credits);
    for (const film of films) {
      const rows = rowsOf(film);
      // Most rows are only buffered: nothing is awaited for them.
      if (movies.add(rows.movies)) await movies.flush();
      if (credits.add(rows.credits)) await credits.flush();
      if (written % PROGRESS_FILMS === 0) onProgress?.(written);
      written++;
    }
    return { expected: tally.report(), movies: await movies.end(), credits: await credits.end() };
  } finally {
    for (const handle of handles) await handle.close();
  }
}

const PROGRESS_FILMS = 1000;
/** Characters gathered before they are written: large enough that the system is rarely called. */
const GATHERED = 1 << 20;

/** A file that rows are added to. It knows its facts at the end without being read again. */
class RowFile {
  private readonly handle: FileHandle;
  private waiting: string[] = [];
  private characters = 0;
  private bytes = 0;
  private readonly hash = createHash("sha256");

  constructor(handle: FileHandle) {
    this.handle = handle;
  }

  /** True if enough is buffered to be flushed. */
  add(rows: string): boolean {
    this.waiting.push(rows);
    this.characters += rows.length;
    return this.characters >= GATHERED;
  }

  async flush(): Promise<void> {
    const piece = Buffer.from(this.waiting.join(""), "utf8");
    this.waiting = [];
    this.characters = 0;
    this.bytes += piece.length;
    this.hash.update(piece);
    await this.handle.appendFile(piece);
  }

  async end(): Promise<FileFacts> {
    await this.flush();
    return { bytes: this.bytes, sha256: this.hash.digest("hex") };
  }
}
