import { float32, int32, list } from "@uwdata/flechette";
import { fromArrow, int32Column, reader, toArrow } from "./arrow.js";

/** For each film, in the order of films.arrow: its nearest films and the vector they were found by. */
export interface NeighboursTable {
  readonly count: number;
  /** ids of the nearest films, closest first, never the film itself */
  neighbours(row: number): Int32Array;
  /** similarity of each of them, between 0 and 1 */
  similarities(row: number): Float32Array;
  /** columns of the film's vector, ascending: rows of terms.arrow for tfidf, of features.arrow for mezcla */
  columns(row: number): Int32Array;
  /** their weights */
  weights(row: number): Float32Array;
}

/** What to write: one list a film in each, in the order of films.arrow. */
export interface NeighbourColumns {
  readonly ids: Int32Array;
  readonly neighbours: readonly Int32Array[];
  readonly similarities: readonly Float32Array[];
  readonly columns: readonly Int32Array[];
  readonly weights: readonly Float32Array[];
}

/** tfidf.arrow, mezcla.arrow */
export function writeNeighbours(columns: NeighbourColumns): Uint8Array {
  return toArrow({
    id: [int32(), columns.ids],
    neighbours: [list(int32()), columns.neighbours],
    similarities: [list(float32()), columns.similarities],
    columns: [list(int32()), columns.columns],
    weights: [list(float32()), columns.weights],
  });
}

export function openNeighbours(bytes: Uint8Array): NeighboursTable {
  const table = fromArrow(bytes, ["id", "neighbours", "similarities", "columns", "weights"]);
  return {
    count: int32Column(table, "id").length,
    neighbours: reader<Int32Array>(table, "neighbours"),
    similarities: reader<Float32Array>(table, "similarities"),
    columns: reader<Int32Array>(table, "columns"),
    weights: reader<Float32Array>(table, "weights"),
  };
}
