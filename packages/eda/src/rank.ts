import { type ColumnTable, desc } from "arquero";
import { SETTINGS } from "./settings.js";
import type { Ranked } from "./spanish/lead.js";
import { numbersOf, textsOf } from "./tables.js";

/** Names counted by films: how many there are, those most often there, and the films without any. */
export interface NameCounts {
  readonly films: number;
  readonly without: number;
  readonly distinct: number;
  /** most frequent first, of equals by name */
  readonly top: readonly Ranked[];
}

/** How many films have each name of a list column. Names are distinct within a film. */
export function countNames(films: ColumnTable, column: string, most: number = SETTINGS.ranking): NameCounts {
  const listed = films.select(column).filter(`d => op.length(d['${column}']) > 0`);
  return countRows(listed.unroll(column), column, films.numRows(), listed.numRows(), most);
}

/** How many films have each value of a text column; empty is no value. */
export function countValues(films: ColumnTable, column: string, most: number = SETTINGS.ranking): NameCounts {
  const named = films.select(column).filter(`d => d['${column}'] !== ''`);
  return countRows(named, column, films.numRows(), named.numRows(), most);
}

function countRows(
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
    top: ranked(counted.slice(0, most), column, "count"),
  };
}

/** The rows of a table as they stand, labelled by one column, valued by another. */
export function ranked(table: ColumnTable, label: string, value: string): Ranked[] {
  const values = numbersOf(table, value);
  return textsOf(table, label).map((text, i) => ({ label: text, value: values[i] ?? 0 }));
}
