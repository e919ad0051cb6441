import { lowerBound, type Opened } from "@movies/artifacts";
import type { FilmOrder } from "../answers.js";

/** All films of a build in the orders of lists, as rows of films.arrow. An order is made when it is first asked for, and kept. */
export interface Orders {
  rows(order: FilmOrder): Uint32Array;
  /** 1 for the first film in an order by numbers; equals share a rank */
  rank(order: keyof Numbers, row: number): number;
}

type Numbers = Readonly<Record<Exclude<FilmOrder, "title">, Int32Array | Float64Array>>;

export function createOrders({ films, titles }: Pick<Opened, "films" | "titles">): Orders {
  const { voteCounts } = films;
  const numbers: Numbers = {
    votes: voteCounts,
    popularity: films.popularities,
    average: films.voteAverages,
    return: films.returns,
    date: films.releaseDays,
  };
  const falling = (values: ArrayLike<number>): Uint32Array =>
    Uint32Array.from({ length: films.count }, (_, row) => row).sort(
      (a, b) => (values[b] ?? 0) - (values[a] ?? 0) || (voteCounts[b] ?? 0) - (voteCounts[a] ?? 0) || a - b,
    );
  const made = new Map<FilmOrder, Uint32Array>();

  function rows(order: FilmOrder): Uint32Array {
    const known = made.get(order);
    if (known !== undefined) return known;
    const all =
      order === "title"
        ? Uint32Array.from(titles.films.values.subarray(0, films.count)) // titles.arrow is in that order already
        : falling(numbers[order]);
    made.set(order, all);
    return all;
  }

  return {
    rows,
    rank(order, row) {
      const inOrder = rows(order);
      const values = numbers[order];
      // Falling numbers are rising ones when negated: the first that is no larger than the film's own.
      return 1 + lowerBound(films.count, (i) => -(values[inOrder[i] ?? 0] ?? 0), -(values[row] ?? 0));
    },
  };
}
