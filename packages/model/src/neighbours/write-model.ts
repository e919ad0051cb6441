import { type FlatLists, writeNeighbours } from "@movies/artifacts";
import type { SearchFrame, SearchJob } from "@movies/sparse-neighbours";
import type { Found } from "../threads/workers.js";
import type { FittedModel, ModelName } from "./fit-models.js";

/** By row, its neighbours as rows, nearest first, of a search for all of them. */
export function listsByRow({ k, rowAt }: Pick<SearchFrame, "k" | "rowAt">, { places, sizes }: Found) {
  const starts = new Int32Array(rowAt.length + 1);
  const values = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
  placesOf(rowAt).forEach((place, row) => {
    const size = sizes[place];
    starts[row + 1] = starts[row] + size;
    for (let n = 0; n < size; n++) values[starts[row] + n] = rowAt[places[place * k + n]];
  });
  return { starts, values } satisfies FlatLists<Int32Array>;
}

/** tfidf.arrow or mezcla.arrow. @param ids of the films, by row */
export function modelFile(
  { job, comparable }: Pick<FittedModel, "job" | "comparable">,
  found: Found,
  ids: Int32Array,
): Uint8Array {
  const { starts, columns, values } = vectorsByRow(job);
  return writeNeighbours({
    ids,
    neighbours: listsByRow(job.frame, found),
    comparable: Array.from(comparable, (is) => is === 1),
    columns: { starts, values: columns },
    weights: { starts, values },
  });
}

/** By row, the place where a search laid it. */
function placesOf(rowAt: Int32Array): Int32Array {
  const placeOf = new Int32Array(rowAt.length);
  rowAt.forEach((row, place) => {
    placeOf[row] = place;
  });
  return placeOf;
}

/** The vectors in the order in which they were given to the search. */
function vectorsByRow({ frame, rows: { matrix } }: SearchJob) {
  const starts = new Uint32Array(matrix.rows + 1);
  const columns = new Int32Array(matrix.columns.length);
  const values = new Float32Array(matrix.columns.length);
  placesOf(frame.rowAt).forEach((place, row) => {
    const [from, to] = [matrix.starts[place], matrix.starts[place + 1]];
    starts[row + 1] = starts[row] + to - from;
    columns.set(matrix.columns.subarray(from, to), starts[row]);
    values.set(matrix.values.subarray(from, to), starts[row]);
  });
  return { starts, columns, values };
}

/** Counts the films that have no neighbours. */
export const countEmpty = (model: ModelName, { sizes }: Found): Record<string, number> => ({
  [`films_without_${model}_neighbours`]: sizes.filter((size) => size === 0).length,
});
