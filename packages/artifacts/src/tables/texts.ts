import { fromArrow, reader, toArrow } from "./arrow.js";
import { textColumn } from "./whole-columns.js";

/** What films say of themselves, by row of films.arrow. They are read only when a film is shown. */
export interface TextsTable {
  readonly count: number;
  /** empty if unknown */
  overview(row: number): string;
  /** empty if unknown */
  tagline(row: number): string;
}

export interface FilmTexts {
  readonly overview: string;
  readonly tagline: string;
}

/** texts.arrow. The films must be in the order of films.arrow. */
export const writeTexts = (films: readonly FilmTexts[]): Uint8Array =>
  toArrow({
    overview: textColumn(films.map((film) => film.overview)),
    tagline: textColumn(films.map((film) => film.tagline)),
  });

export function openTexts(bytes: Uint8Array): TextsTable {
  const table = fromArrow(bytes);
  return {
    count: table.numRows,
    overview: reader<string>(table, "overview"),
    tagline: reader<string>(table, "tagline"),
  };
}
