import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { ExpectedReport } from "../expected-report.js";
import { readNames } from "../read-facts.js";
import { HEADERS, worldRows } from "./rows.js";
import { RATES, type Rates } from "./settings.js";
import { WorldTally } from "./tally.js";

export interface WorldOptions {
  /** films with a row that is to be kept; rows that are not come on top */
  readonly movies: number;
  /** a whole number from 0 to 4,294,967,295 */
  readonly seed: number;
  /** how much is damaged; as much as in real files where it is not said */
  readonly rates?: Rates;
  /** called now and then with the films written so far */
  readonly onProgress?: (films: number) => void;
}

/** Bytes of a file, and its sha256 in lower-case hex. */
export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** What was written, and what a right reading of it finds. */
export interface GeneratedWorld {
  readonly expected: ExpectedReport;
  readonly movies: FileFacts;
  readonly credits: FileFacts;
}

/**
 * Writes the two raw files of a generated world to the two paths, row by row: a million films take no more memory than a
 * thousand, and the disk is waited for. The same options give the same bytes on every machine.
 *
 * @throws the system's error where a file cannot be written.
 */
export async function writeGenerated(
  { movies, seed, rates = RATES, onProgress }: WorldOptions,
  paths: { readonly movies: string; readonly credits: string },
): Promise<GeneratedWorld> {
  const tally = new WorldTally();
  const rowsOf = worldRows(seed, rates, readNames(), tally);
  const files: RowFile[] = [];
  try {
    const moviesFile = await RowFile.open(paths.movies, files);
    const creditsFile = await RowFile.open(paths.credits, files);
    await moviesFile.write(HEADERS.movies);
    await creditsFile.write(HEADERS.credits);
    for (let film = 0; film < movies; film++) {
      const rows = rowsOf(film);
      // Most rows only join those that wait: nothing is awaited for them.
      if (moviesFile.add(rows.movies)) await moviesFile.flush();
      if (creditsFile.add(rows.credits)) await creditsFile.flush();
      if (film % PROGRESS_FILMS === 0) onProgress?.(film);
    }
    const facts = { movies: await moviesFile.end(), credits: await creditsFile.end() };
    return { expected: tally.report(), ...facts };
  } finally {
    for (const file of files) await file.close();
  }
}

const PROGRESS_FILMS = 1000;
/** Characters gathered before they are written: large enough that the system is rarely called. */
const GATHERED = 1 << 20;

/** A file that rows are added to. Knows its facts at the end without reading it again. */
class RowFile {
  private waiting: string[] = [];
  private characters = 0;
  private bytes = 0;
  private readonly hash = createHash("sha256");
  private readonly handle: FileHandle;

  private constructor(handle: FileHandle) {
    this.handle = handle;
  }

  static async open(path: string, opened: RowFile[]): Promise<RowFile> {
    const file = new RowFile(await open(path, "w"));
    opened.push(file);
    return file;
  }

  /** True where so much waits that it is to be flushed. */
  add(rows: string): boolean {
    this.waiting.push(rows);
    this.characters += rows.length;
    return this.characters >= GATHERED;
  }

  async write(rows: string): Promise<void> {
    this.add(rows);
    await this.flush();
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

  close(): Promise<void> {
    return this.handle.close();
  }
}
