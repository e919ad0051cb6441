import { type ColumnTable, desc } from "arquero";
import { SETTINGS } from "../settings.js";
import { numbersOf, rowsOf } from "./columns.js";

/** Something in a ranking, and the value that ranks it. */
export interface Ranked {
  readonly label: string;
  readonly value: number;
}

/** How many films have each name. */
export interface NameCounts {
  readonly films: number;
  /** films without any name */
  readonly without: number;
  readonly distinct: number;
  /** most frequent first, then by name */
  readonly top: readonly Ranked[];
}

/** One row per film and `name`, for a column of text or of lists whose names are distinct; the empty ones have no row. */
export const namesOf = (films: ColumnTable, column: string): ColumnTable =>
  films
    .filter(`d => op.length(d['${column}']) > 0`)
    .derive({ name: `d => d['${column}']` })
    .unroll("name");

/** How many films have each name of a column of text or of lists. */
export function countNames(films: ColumnTable, column: string, most: number = SETTINGS.ranking): NameCounts {
  const listed = films.select(column).filter(`d => op.length(d['${column}']) > 0`);
  const counted = namesOf(listed, column).groupby("name").count().orderby(desc("count"), "name");
  return {
    films: films.numRows(),
    without: films.numRows() - listed.numRows(),
    distinct: counted.numRows(),
    top: rowsOf<Ranked>(counted.slice(0, most).select({ name: "label", count: "value" })),
  };
}

/** Films by the values of a column of whole numbers. */
export function countByNumber(films: ColumnTable, column: string): Map<number, number> {
  const counted = films.groupby(column).count();
  const counts = numbersOf(counted, "count");
  return new Map(numbersOf(counted, column).map((value, i) => [value, counts[i] ?? 0]));
}

/** The whole numbers from the lowest key to the highest, those between that have no films included. */
export function throughout(counts: ReadonlyMap<number, number>): { key: number; films: number }[] {
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  return Array.from({ length: Math.max(...counts.keys()) - first + 1 }, (_, i) => ({
    key: first + i,
    films: counts.get(first + i) ?? 0,
  }));
}
