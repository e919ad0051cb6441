import type { ColumnProfile, Distinct } from "@movies/artifacts/folder";
import { table } from "../arquero.js";
import type { Dataset } from "../datasets/dataset.js";
import type { Measured } from "./measures.js";

/** The profile of each clean column: unknown values, distinct values, range. */
export function profileColumns(
  { columns }: Dataset,
  measured: Readonly<Record<string, Measured>>,
): Record<string, ColumnProfile> {
  return Object.fromEntries(
    Object.entries(measured).map(([name, column]) => {
      const type = columns[name]?.type.profile ?? "text";
      return [name, PROFILES[type](column)];
    }),
  );
}

const PROFILES: Readonly<Record<"number" | "date" | "text" | "list", (column: Measured) => ColumnProfile>> = {
  number: ({ values }) => {
    const sorted = values.slice().sort(); // what is unknown (NaN) comes last
    const { nulls, zeros, sum: _, min, max, ...quantiles } = summary(sorted, { ...RANGE, ...QUANTILES });
    return { type: "number", nulls, zeros, distinct: countDistinct(sorted), min, ...quantiles, max };
  },
  date: ({ values }) => {
    const { nulls, min, max } = summary(values, RANGE);
    const distinct = countDistinct(values.slice().sort());
    return { type: "date", nulls, distinct, min: asDate(min), max: asDate(max) };
  },
  text: (column) => {
    const { nulls, min, max } = summary(column.values, RANGE);
    return { type: "text", nulls, ...distinctOf(column), shortest: min, longest: max };
  },
  list: (column) => {
    const { nulls, zeros, sum, min, max } = summary(column.values, RANGE);
    return { type: "list", nulls, empty: zeros, values: sum, ...distinctOf(column), fewest: min, most: max };
  },
};

const COUNTS = { nulls: "invalid(d.v)", zeros: "sum(d.v === 0)", sum: "sum(d.v)" };
const RANGE = { ...COUNTS, min: "min(d.v)", max: "max(d.v)" };

/** Between two values they are interpolated, as numpy and pandas do by default. arquero sorts sorted values fast. */
const QUANTILES = {
  p25: "quantile(d.v, 0.25)",
  p50: "quantile(d.v, 0.5)",
  p75: "quantile(d.v, 0.75)",
  p99: "quantile(d.v, 0.99)",
};

type Summary<Names> = Record<keyof typeof COUNTS, number> &
  Record<Exclude<keyof Names, keyof typeof COUNTS>, number | null>;

/** arquero's rollup of a column `v`: counts, and of its known values what `expressions` name, null if there are none. */
function summary<Names extends typeof RANGE>(v: Float64Array, expressions: Names): Summary<Names> {
  const found = Object.entries(table({ v }).rollup(expressions).object());
  return Object.fromEntries(
    found.map(([name, value = Number.NaN]) => {
      if (name in COUNTS) return [name, value || 0];
      if (Number.isNaN(value)) return [name, null];
      return [name, name in QUANTILES ? Number(value.toPrecision(12)) : value]; // 419759.48 rather than 419759.4799999999
    }),
  ) as Summary<Names>;
}

/** arquero's own `distinct` makes a text of every number, which takes as long as the rest together. */
function countDistinct(sorted: Float64Array): number {
  let count = 0;
  for (let i = 0; i < sorted.length; i++)
    if (!Number.isNaN(sorted[i]) && (i === 0 || sorted[i] !== sorted[i - 1])) count++;
  return count;
}

const asDate = (number: number | null): string | null =>
  number === null
    ? null
    : String(number)
        .padStart(8, "0")
        .replace(/(..)(..)$/, "-$1-$2");

const distinctOf = ({ distinct, full }: Measured): Distinct =>
  full ? { distinct_at_least: distinct } : { distinct };
