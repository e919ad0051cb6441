import type { FilmsTable } from "@movies/artifacts";
import type { Reason } from "../answers.js";
import { yearOf } from "../calendar.js";
import type { Model } from "./model.js";
import type { NearestIndex } from "./nearest.js";

/** The original's model 2: genres, year and popularity as a point, compared by euclidean distance. */
export function knnModel(films: FilmsTable, index: NearestIndex): Model {
  return (row, k) => {
    // One more, for the film itself. If twins at distance 0 have crowded it out, one of them is dropped instead.
    const others = index.nearest(row, k + 1).filter((near) => near.row !== row);
    const items = others.slice(0, k).map((near) => ({
      row: near.row,
      similarity: 1 / (1 + near.distance),
      reasons: reasonsOf(films, row, near.row),
    }));
    return { items, shortfall: items.length < k ? "small-catalogue" : null };
  };
}

function reasonsOf(films: FilmsTable, row: number, other: number): Reason[] {
  const theirs = films.genres(other);
  const genres = films.genres(row).filter((genre) => theirs.includes(genre));
  const apart = Math.abs(yearOf(films.releaseDays[row] ?? 0) - yearOf(films.releaseDays[other] ?? 0));
  const years: Reason = { kind: "years", apart };
  return genres.length > 0 ? [{ kind: "genres", genres }, years] : [years];
}
