import { type ColumnTable, op } from "arquero";
import { SETTINGS } from "../settings.js";

export type NumberOrNull = number | null;

// Arquero's cells are untyped: callers state the type that the preceding verbs produce.

/** The rows of a table as objects, in its order. */
export const rowsOf = <Row extends object>(table: ColumnTable): Row[] => table.objects() as Row[];

export const numbersOf = (table: ColumnTable, column: string): number[] =>
  Array.from(table.array(column), Number);

/** The rows whose cell is known. */
export const known = (table: ColumnTable, column: string): ColumnTable =>
  table.filter(`d => d['${column}'] != null`);

/** The rows whose cell is known and above 0, so that it has a logarithm. */
export const positive = (table: ColumnTable, column: string): ColumnTable =>
  table.filter(`d => d['${column}'] > 0`);

/** The films whose budget and revenue are both plausible amounts of money. */
export const withRealMoney = (films: ColumnTable): ColumnTable =>
  films.filter(`d => d.budget >= ${SETTINGS.realMoney} && d.revenue >= ${SETTINGS.realMoney}`);

/** The distribution of the known values of a column; `sd` is the sample's (n − 1), null for fewer than two values. */
export interface Distribution {
  readonly n: number;
  readonly mean: number;
  readonly sd: NumberOrNull;
  readonly min: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly max: number;
}

/** null when no value is known */
export function distribution(table: ColumnTable, column: string): Distribution | null {
  const values = known(table, column);
  const [found] = rowsOf<Distribution>(
    values.rollup({
      n: op.count(),
      mean: op.mean(column),
      sd: op.stdev(column),
      min: op.min(column),
      p25: op.quantile(column, 0.25),
      median: op.median(column),
      p75: op.quantile(column, 0.75),
      max: op.max(column),
    }),
  );
  if (found === undefined || found.n === 0) return null;
  return { ...found, sd: found.n > 1 ? found.sd : null };
}
