import type { FilmsTable } from "@movies/artifacts";
import type { Reason } from "../answers.js";
import { yearOf } from "../calendar.js";
import type { Model } from "./model.js";
import type { NearestIndex } from "./nearest.js";

/**
 * The original's model 2: genres, year and popularity as a point, compared by euclidean distance. Among all films its index
 * finds the nearest, nearly all of them; among some films every point is compared.
 */
export function knnModel(films: FilmsTable, index: NearestIndex): Model {
  let made: Points | undefined;
  const points = (): Points => {
    made ??= new Points(index);
    return made;
  };
  return {
    nearest(row, k) {
      // One more, for the film itself. If twins at distance 0 have crowded it out, one of them is dropped instead.
      const others = index.nearest(row, k + 1).filter((near) => near.row !== row);
      const items = others.slice(0, k).map((near) => ({
        row: near.row,
        similarity: similarityAt(near.distance),
        reasons: reasonsOf(films, row, near.row),
      }));
      return { items, shortfall: items.length < k ? "small-catalogue" : null };
    },
    live: (row) => ({
      writeProducts(rows, similarities) {
        const all = points();
        for (let i = 0; i < rows.length; i++)
          similarities[i] = similarityAt(all.distance(row, rows[i] ?? -1));
      },
      similarity: (_, similarity) => similarity,
      most: 0,
    }),
    among: (rows) => (i, j) => similarityAt(points().distance(rows[i] ?? -1, rows[j] ?? -1)),
    compare: (row, near) => ({
      similarity: similarityAt(points().distance(row, near)),
      reasons: reasonsOf(films, row, near),
    }),
  };
}

const similarityAt = (distance: number): number => 1 / (1 + distance);

/** The points of all films, read from the index once: 4 bytes a coordinate. */
class Points {
  private readonly dimensions: number;
  private readonly coordinates: Float32Array;

  constructor({ count, point }: NearestIndex) {
    this.dimensions = count === 0 ? 0 : point(0).length;
    this.coordinates = new Float32Array(count * this.dimensions);
    for (let row = 0; row < count; row++) this.coordinates.set(point(row), row * this.dimensions);
  }

  distance(row: number, other: number): number {
    const { dimensions, coordinates } = this;
    let square = 0;
    for (let i = row * dimensions, j = other * dimensions; i < (row + 1) * dimensions; i++, j++)
      square += ((coordinates[i] ?? 0) - (coordinates[j] ?? 0)) ** 2;
    return Math.sqrt(square);
  }
}

function reasonsOf(films: FilmsTable, row: number, other: number): Reason[] {
  const theirs = films.genres(other);
  const genres = films.genres(row).filter((genre) => theirs.includes(genre));
  const apart = Math.abs(yearOf(films.releaseDays[row] ?? 0) - yearOf(films.releaseDays[other] ?? 0));
  const years: Reason = { kind: "years", apart };
  return genres.length > 0 ? [{ kind: "genres", genres }, years] : [years];
}
