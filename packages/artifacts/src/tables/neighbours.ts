import { bool, float32, int32 } from "@uwdata/flechette";
import { fromArrow, type Lists, lists, numbers, reader, rowLists, rowType, toArrow } from "./arrow.js";
import type { FlatLists } from "./flat-lists.js";
import { decodeGaps, encodeGapLists } from "./gaps.js";
import { binaryColumn, listColumn } from "./whole-columns.js";

/** For each film, in the order of films.arrow: its nearest films, and its vector. */
export interface NeighboursTable {
  readonly count: number;
  /** rows of films.arrow, closest first, never the film itself */
  readonly neighbours: Lists;
  /** whether the film has anything that could be compared */
  comparable(row: number): boolean;
  /**
   * Columns of the film's vector, ascending: rows of terms.arrow for tfidf, of features.arrow for mezcla. Those that no
   * other film has are left out: they are in no product.
   */
  columns(row: number): Uint32Array;
  /** the weights of a film's columns, in their order; the whole vector has length 1 for tfidf */
  readonly weights: Lists<Float32Array>;
  /** The films that have each of some columns. It is missing where the whole table is in memory: then it is found by transposing. */
  readonly holders?: (columns: Uint32Array) => Holders;
}

/** Lists of films, one after the other: lists + 1 offsets. */
export interface Holders {
  readonly starts: Uint32Array;
  /** rows of films.arrow, ascending in each list */
  readonly rows: Int32Array;
  /** the weights of the column in their vectors */
  readonly weights: Float32Array;
}

/** What to write: one of each per film, in the order of films.arrow. */
export interface NeighbourColumns {
  readonly ids: Int32Array;
  readonly neighbours: FlatLists;
  readonly comparable: readonly boolean[];
  readonly columns: FlatLists;
  readonly weights: FlatLists<Float32Array>;
}

/** tfidf.arrow, mezcla.arrow */
export function writeNeighbours(columns: NeighbourColumns): Uint8Array {
  return toArrow({
    id: [int32(), columns.ids],
    neighbours: listColumn(rowType(columns.ids.length), columns.neighbours),
    comparable: [bool(), columns.comparable],
    columns: binaryColumn(encodeGapLists(columns.columns)), // half of what the numbers take
    weights: listColumn(float32(), columns.weights),
  });
}

export function openNeighbours(bytes: Uint8Array): NeighboursTable {
  const table = fromArrow(bytes);
  const weights = lists(table, "weights", [Float32Array]);
  const gaps = reader<Uint8Array>(table, "columns");
  return {
    count: numbers(table, "id", Int32Array).length,
    neighbours: rowLists(table, "neighbours"),
    comparable: reader<boolean>(table, "comparable"),
    columns(row) {
      const columns = new Uint32Array(weights.size(row));
      decodeGaps(gaps(row), columns);
      return columns;
    },
    weights,
  };
}
