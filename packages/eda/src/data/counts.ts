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

/** How many films have each name of a list column. Names are distinct within a film. */
export function countNames(films: ColumnTable, column: string, most: number = SETTINGS.ranking): NameCounts {
  const listed = films.select(column).filter(`d => op.length(d['${column}']) > 0`);
  return nameCounts(listed.unroll(column), column, films.numRows(), listed.numRows(), most);
}

/** How many films have each value of a text column; empty is no value. */
export function countValues(films: ColumnTable, column: string, most: number = SETTINGS.ranking): NameCounts {
  const named = films.select(column).filter(`d => d['${column}'] !== ''`);
  return nameCounts(named, column, films.numRows(), named.numRows(), most);
}

function nameCounts(
  rows: ColumnTable,
  column: string,
  films: number,
  having: number,
  most: number,
): NameCounts {
  const counted = rows.groupby(column).count().orderby(desc("count"), column);
  return {
    films,
    without: films - having,
    distinct: counted.numRows(),
    top: rowsOf<Ranked>(counted.slice(0, most).select({ [column]: "label", count: "value" })),
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
