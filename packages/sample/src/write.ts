import { type FileFacts, FileWriter } from "@movies/publishing";
import { demoFilms } from "./demo/demo-films.js";
import { readNames } from "./demo/films.js";
import { generatedFilms, type WorldOptions } from "./generate/damaged-film.js";
import { type DamagedFilm, HEADERS, rowWriter } from "./raw/rows.js";
import { type ExpectedReport, WorldTally } from "./raw/tally.js";

export const MOVIES_FILE = "movies_dataset.csv";
export const CREDITS_FILE = "credits.csv";

/** What was written, and what a correct reading of it finds. */
export interface WrittenWorld {
  readonly expected: ExpectedReport;
  readonly movies: FileFacts;
  readonly credits: FileFacts;
}

/** A text for each of the two raw files: its rows, or where to write them. */
export type RawTexts = Readonly<Record<"movies" | "credits", string>>;

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

/** Writes the demo world to two paths. Errors: Problem. */
export const writeSample = (paths: RawTexts): Promise<WrittenWorld> => writeFilms(demoFilms(), paths);

/**
 * Writes a generated world to two paths; `onProgress` is called now and then with the films written so far. The same
 * options give the same bytes on every machine. Errors: Problem.
 */
export const writeGenerated = (
  { onProgress, ...options }: WorldOptions & { readonly onProgress?: (films: number) => void },
  paths: RawTexts,
): Promise<WrittenWorld> => writeFilms(generatedFilms(options), paths, onProgress);

/** Row by row, waiting for the disk: a million films take no more memory than a thousand. */
async function writeFilms(
  films: Iterable<DamagedFilm>,
  paths: RawTexts,
  onProgress?: (films: number) => void,
): Promise<WrittenWorld> {
  const tally = new WorldTally();
  const rowsOf = rowWriter(readNames(), tally);
  const movies = await FileWriter.open(paths.movies);
  const credits = await FileWriter.open(paths.credits);
  try {
    let written = 0;
    await movies.write(HEADERS.movies);
    await credits.write(HEADERS.credits);
    for (const film of films) {
      const rows = rowsOf(film);
      await movies.write(rows.movies);
      await credits.write(rows.credits);
      if (written % PROGRESS_FILMS === 0) onProgress?.(written);
      written++;
    }
    return { expected: tally.report(), movies: await movies.close(), credits: await credits.close() };
  } finally {
    await movies.abandon();
    await credits.abandon();
  }
}

const PROGRESS_FILMS = 1000;
