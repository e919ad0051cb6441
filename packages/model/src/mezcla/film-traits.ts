import { fame } from "@movies/artifacts";
import { type Groups, groupEqualRows, type Layout, layOut } from "@movies/sparse-neighbours";
import type { CleanFilm } from "../input/films.js";
import { settings } from "../settings.js";
import { countNames } from "../text/counts.js";
import { Numbered } from "../text/numbered.js";
import { fitTfidf } from "../text/tfidf.js";

/** What a film's affinity with others depends on. */
export type AffinityFilm = Pick<CleanFilm, "genres" | "releaseYear" | "language" | "voteCount">;

/** The data of all affinities, by row. */
export interface FilmTraits {
  /** films with the same genres */
  readonly groups: Groups;
  /** equal numbers for equal languages; `UNKNOWN` if it is unknown */
  readonly languages: Int32Array;
  /** counted from the earliest */
  readonly years: Int32Array;
  /** the weighted fame */
  readonly votes: Float64Array;
  /** rows by language, group and year */
  readonly order: Int32Array;
  /** one segment a year */
  readonly layout: Layout;
}

export function traitsOf(films: readonly AffinityFilm[]): FilmTraits {
  const { weights, manyVotes } = settings.mezcla;
  const groups = groupEqualRows(fitTfidf(countNames(films.map((film) => film.genres))).vectors);
  const { numberOf } = new Numbered();
  const languages = Int32Array.from(films, ({ language }) =>
    language === "" ? UNKNOWN : numberOf(language),
  );
  const earliest = films.reduce((least, film) => Math.min(least, film.releaseYear), Number.POSITIVE_INFINITY);
  const years = Int32Array.from(films, (film) => film.releaseYear - earliest);
  const span = years.reduce((most, year) => Math.max(most, year), 0) + 1;

  // Whole numbers that sort by language, group, year and row: no comparator is needed, and the row is the remainder.
  const sorted = (key: (row: number) => number): Int32Array => {
    const keys = Float64Array.from(films, (_, row) => key(row) * films.length + row).sort();
    return Int32Array.from(keys, (each) => each % films.length);
  };
  const year = (row: number): number => years[row];
  const order = sorted((row) => {
    const cell = (languages[row] + 1) * groups.patterns.rows + groups.groupOf[row];
    return cell * span + year(row);
  });
  return {
    groups,
    languages,
    years,
    votes: Float64Array.from(films, ({ voteCount }) => weights.votes * fame(voteCount, manyVotes)),
    order,
    layout: layOut(sorted(year), groups.groupOf, years),
  };
}

/** An unknown language: no other film has it. */
export const UNKNOWN = -1;
