import { bool, float32, int32 } from "@uwdata/flechette";
import { fromArrow, type Lists, lists, numbers, reader, rowLists, rowType, toArrow } from "./arrow.js";
import type { FlatLists } from "./flat-lists.js";
import { listColumn } from "./whole-columns.js";

/** For each film, in the order of films.arrow: its nearest films, and the part of its vector that it shares with them. */
export interface NeighboursTable {
  readonly count: number;
  /** rows of films.arrow, closest first, never the film itself */
  readonly neighbours: Lists;
  /** whether the film has anything that could be compared */
  comparable(row: number): boolean;
  /**
   * Columns of the film's vector, ascending: rows of terms.arrow for tfidf, of features.arrow for mezcla. Only those
   * that it shares with a neighbour, or with a film whose neighbour it is: no answer can name any other.
   */
  readonly columns: Lists;
  /** their weights in the whole vector, parallel to `columns` */
  readonly weights: Lists<Float32Array>;
}

/** What to write: one of each per film, in the order of films.arrow. */
export interface NeighbourColumns {
  readonly ids: Int32Array;
  readonly neighbours: FlatLists;
  readonly comparable: readonly boolean[];
  readonly columns: FlatLists;
  readonly weights: FlatLists<Float32Array>;
  /** how many columns there may be */
  readonly columnCount: number;
}

/** tfidf.arrow, mezcla.arrow */
export function writeNeighbours(columns: NeighbourColumns): Uint8Array {
  return toArrow({
    id: [int32(), columns.ids],
    neighbours: listColumn(rowType(columns.ids.length), columns.neighbours),
    comparable: [bool(), columns.comparable],
    columns: listColumn(rowType(columns.columnCount), columns.columns),
    weights: listColumn(float32(), columns.weights),
  });
}

export function openNeighbours(bytes: Uint8Array): NeighboursTable {
  const table = fromArrow(bytes, ["id", "neighbours", "comparable", "columns", "weights"]);
  return {
    count: numbers(table, "id", Int32Array).length,
    neighbours: rowLists(table, "neighbours"),
    comparable: reader<boolean>(table, "comparable"),
    columns: rowLists(table, "columns"),
    weights: lists(table, "weights", [Float32Array]),
  };
}
