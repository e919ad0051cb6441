import * as aq from "arquero";
import type { Accounts } from "./accounts.js";
import type { CreditRow, FilmRow, World } from "./world.js";

/** The tables of clean rows. */
export function worldOf(
  filmRows: readonly FilmRow[],
  creditRows: readonly CreditRow[],
  accounts: Accounts | null,
): World {
  const films = filmsTable(filmRows);
  const credits = tableOf(creditRows, ["id", "cast", "director"]);
  return {
    films,
    credits,
    cast: peopleTable(credits, "cast", films),
    directors: peopleTable(credits, "director", films),
    accounts,
  };
}

/** Films as a table, with the calendar's parts derived from the date. */
const filmsTable = (rows: readonly FilmRow[]): aq.ColumnTable =>
  tableOf(rows, [
    ...(["id", "title", "collection", "language", "status", "overview", "tagline", "date"] as const),
    ...(["budget", "revenue", "return", "popularity", "average", "votes", "runtime"] as const),
    ...(["genres", "companies", "countries", "spoken"] as const),
  ]).derive({
    year: "d => op.utcyear(d.date)",
    month: "d => op.utcmonth(d.date) + 1",
    weekday: "d => (op.utcdayofweek(d.date) + 6) % 7",
  });

/** People by name; the films of a credit that has no film count for nothing. */
const peopleTable = (credits: aq.ColumnTable, column: string, films: aq.ColumnTable): aq.ColumnTable =>
  credits
    .select({ id: "id", [column]: "name" })
    .unroll("name")
    .derive({ key: "d => op.lower(d.name)" })
    .join_left(films.select("id", "revenue", "return"), "id")
    .groupby("key")
    .rollup({
      name: aq.op.any("name"),
      films: aq.op.valid("revenue"),
      revenue: aq.op.sum("revenue"),
      return: aq.op.sum("return"),
    });

/** Columns named one by one, because a table of no rows has them too. */
function tableOf<Row, Name extends keyof Row & string>(
  rows: readonly Row[],
  names: readonly Name[],
): aq.ColumnTable {
  return aq.table(Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])));
}

// Arquero types cells as anything; the verbs before put numbers and texts there.

export const numbersOf = (table: aq.ColumnTable, column: string): number[] =>
  Array.from(table.array(column), Number);

export const textsOf = (table: aq.ColumnTable, column: string): string[] =>
  Array.from(table.array(column), String);

/** The rows whose cell is known. */
export const known = (table: aq.ColumnTable, column: string): aq.ColumnTable =>
  table.filter(`d => d['${column}'] != null`);

/** The rows whose cell is known and above 0, which is what a logarithm can be taken of. */
export const positive = (table: aq.ColumnTable, column: string): aq.ColumnTable =>
  table.filter(`d => d['${column}'] > 0`);

/** How the known values of a column lie; `sd` of a sample (n − 1), null where there are fewer than two. */
export interface Distribution {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly min: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly max: number;
}

/** null where no value is known */
export function distribution(table: aq.ColumnTable, column: string): Distribution | null {
  const n = known(table, column).numRows();
  if (n === 0) return null;
  const cell = `d['${column}']`;
  const found = known(table, column).rollup({
    mean: `d => op.mean(${cell})`,
    sd: `d => op.stdev(${cell})`,
    min: `d => op.min(${cell})`,
    p25: `d => op.quantile(${cell}, 0.25)`,
    median: `d => op.median(${cell})`,
    p75: `d => op.quantile(${cell}, 0.75)`,
    max: `d => op.max(${cell})`,
  });
  const of = (name: string) => Number(found.get(name, 0));
  return {
    n,
    mean: of("mean"),
    sd: n > 1 ? of("sd") : null,
    min: of("min"),
    p25: of("p25"),
    median: of("median"),
    p75: of("p75"),
    max: of("max"),
  };
}

export type NumberOrNull = number | null;

/** A cell of a table without filter and order, by its row. */
export function numberAt(table: aq.ColumnTable, column: string, row: number): NumberOrNull {
  const value: unknown = table.get(column, row);
  return typeof value === "number" ? value : null;
}

export const textAt = (table: aq.ColumnTable, column: string, row: number): string =>
  String(table.get(column, row) ?? "");
