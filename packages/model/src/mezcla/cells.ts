import { fame } from "@movies/artifacts";
import type { CleanFilm } from "../clean-files.js";
import { countNames } from "../counts.js";
import { type Groups, groupEqual } from "../groups.js";
import { settings } from "../settings.js";
import { fitTfidf } from "../tfidf.js";

/** What of a film its affinity with others is made of. */
export type AffinityFilm = Pick<CleanFilm, "genres" | "releaseYear" | "language" | "voteCount">;

/** Films with the same genres make a group, those with the same language too a cell, in order of their year. */
export interface FilmCells {
  readonly groups: Groups;
  /** film rows: by cell, then year, then row; a place is an index of it */
  readonly order: Int32Array;
  /** cells + 1 places */
  readonly starts: Int32Array;
  /** by cell */
  readonly groupOfCell: Int32Array;
  /** by cell: equal numbers for equal languages; `UNKNOWN` where it is unknown */
  readonly languageOfCell: Int32Array;
  /** by cell: the most that votes give to a film in it */
  readonly votesOfCell: Float64Array;
  /** by place */
  readonly cellAt: Int32Array;
  /** by place, counted from the earliest year */
  readonly yearAt: Int32Array;
  /** years from the earliest to the latest, both counted */
  readonly years: number;
  /** by place: the weighted fame */
  readonly votesAt: Float64Array;
}

export function makeCells(films: readonly AffinityFilm[]): FilmCells {
  const groups = groupEqual(fitTfidf(countNames(films.map((film) => film.genres))).vectors);
  const { groupOf } = groups;
  const { weights, manyVotes } = settings.mezcla;
  const years = Int32Array.from(films, (film) => film.releaseYear);
  const [first, last] = [least(years), -least(years.map((year) => -year))];
  const span = last - first + 1;
  const { numbers: languages, count } = numbered(films.map((film) => film.language));

  // Whole numbers that sort as group, language, year, row do: no comparator, and the row can be read off the end.
  const keys = Float64Array.from(films, (_, row) => {
    const cell = (groupOf[row] ?? 0) * (count + 1) + (languages[row] ?? 0) + 1;
    return (cell * span + (years[row] ?? 0) - first) * films.length + row;
  }).sort();
  const order = Int32Array.from(keys, (key) => key % films.length);
  const keyOfCell = Array.from(keys, (key) => Math.floor(key / films.length / span));

  const cellAt = new Int32Array(order.length);
  const starts: number[] = [];
  keyOfCell.forEach((key, place) => {
    if (place === 0 || key !== keyOfCell[place - 1]) starts.push(place);
    cellAt[place] = starts.length - 1;
  });
  const votesAt = Float64Array.from(
    order,
    (row) => weights.votes * fame(films[row]?.voteCount ?? 0, manyVotes),
  );
  const votesOfCell = new Float64Array(starts.length);
  votesAt.forEach((votes, place) => {
    const cell = cellAt[place] ?? 0;
    votesOfCell[cell] = Math.max(votesOfCell[cell] ?? 0, votes);
  });
  return {
    groups,
    order,
    starts: Int32Array.from([...starts, order.length]),
    groupOfCell: Int32Array.from(starts, (place) => groupOf[order[place] ?? 0] ?? 0),
    languageOfCell: Int32Array.from(starts, (place) => languages[order[place] ?? 0] ?? UNKNOWN),
    votesOfCell,
    cellAt,
    yearAt: Int32Array.from(order, (row) => (years[row] ?? 0) - first),
    years: span,
    votesAt,
  };
}

/** The language of a film of which it is not known: it is no other film's. */
export const UNKNOWN = -1;

const least = (numbers: Int32Array): number =>
  numbers.reduce((low, number) => Math.min(low, number), Number.POSITIVE_INFINITY);

/** Equal texts get equal numbers from 0 on; an empty one is unknown. */
function numbered(texts: readonly string[]) {
  const known = new Map<string, number>();
  const numbers = Int32Array.from(texts, (text) => {
    if (text === "") return UNKNOWN;
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
  return { numbers, count: known.size };
}
