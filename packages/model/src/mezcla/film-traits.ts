import { fame } from "@movies/artifacts";
import type { CleanFilm } from "../clean-files.js";
import { countNames } from "../counts.js";
import { type Groups, groupEqual } from "../groups.js";
import { layOut, type Places } from "../places.js";
import { settings } from "../settings.js";
import { fitTfidf } from "../tfidf.js";

/** What of a film its affinity with others is made of. */
export type AffinityFilm = Pick<CleanFilm, "genres" | "releaseYear" | "language" | "voteCount">;

/** The same of all films, by row. */
export interface FilmTraits {
  /** films with the same genres */
  readonly groups: Groups;
  /** equal numbers for equal languages; `UNKNOWN` where it is unknown */
  readonly languages: Int32Array;
  /** counted from the earliest */
  readonly years: Int32Array;
  /** the weighted fame */
  readonly votes: Float64Array;
  /** film rows, those of one language beside each other, of them those of one group, by year */
  readonly order: Int32Array;
  /** one segment a year */
  readonly places: Places;
}

export function traitsOf(films: readonly AffinityFilm[]): FilmTraits {
  const { weights, manyVotes } = settings.mezcla;
  const groups = groupEqual(fitTfidf(countNames(films.map((film) => film.genres))).vectors);
  const languages = numbered(films.map((film) => film.language));
  const earliest = films.reduce((least, film) => Math.min(least, film.releaseYear), Number.POSITIVE_INFINITY);
  const years = Int32Array.from(films, (film) => film.releaseYear - earliest);
  const span = years.reduce((most, year) => Math.max(most, year), 0) + 1;

  // Whole numbers that sort as language, group, year, row do: no comparator, and the row can be read off the end.
  const sorted = (key: (row: number) => number): Int32Array => {
    const keys = Float64Array.from(films, (_, row) => key(row) * films.length + row).sort();
    return Int32Array.from(keys, (each) => each % films.length);
  };
  const year = (row: number): number => years[row] ?? 0;
  const order = sorted((row) => {
    const cell = ((languages[row] ?? 0) + 1) * groups.patterns.rows + (groups.groupOf[row] ?? 0);
    return cell * span + year(row);
  });
  return {
    groups,
    languages,
    years,
    votes: Float64Array.from(films, ({ voteCount }) => weights.votes * fame(voteCount, manyVotes)),
    order,
    places: layOut(sorted(year), groups.groupOf, years),
  };
}

/** The language of a film of which it is not known: it is no other film's. */
export const UNKNOWN = -1;

/** Equal texts get equal numbers from 0 on; an empty one is unknown. */
function numbered(texts: readonly string[]) {
  const known = new Map<string, number>();
  const numbers = Int32Array.from(texts, (text) => {
    if (text === "") return UNKNOWN;
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
  return numbers;
}
