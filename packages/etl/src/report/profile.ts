import type { ColumnProfile, Distinct } from "@movies/artifacts/folder";
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
  number: ({ nulls, zeros, min, max, values }) => {
    const sorted = known({ values, nulls });
    const at = (share: number) => quantile(sorted, share);
    const quantiles = { p25: at(0.25), p50: at(0.5), p75: at(0.75), p99: at(0.99) };
    return { type: "number", nulls, zeros, distinct: countDistinct(sorted), min, ...quantiles, max };
  },
  date: ({ nulls, min, max, values }) => {
    const distinct = countDistinct(known({ values, nulls }));
    return { type: "date", nulls, distinct, min: asDate(min), max: asDate(max) };
  },
  text: ({ nulls, min, max, ...column }) => ({
    ...{ type: "text", nulls, ...distinctOf(column), shortest: min, longest: max },
  }),
  list: ({ nulls, zeros, sum, min, max, ...column }) => ({
    ...{ type: "list", nulls, empty: zeros, values: sum, ...distinctOf(column), fewest: min, most: max },
  }),
};

/** The known values in order: what is unknown comes last. */
const known = ({ values = new Float64Array(), nulls }: Pick<Measured, "values" | "nulls">): Float64Array =>
  values
    .slice()
    .sort()
    .subarray(0, values.length - nulls);

/** Between two values it is interpolated, as numpy and pandas do by default; null if there are none. */
function quantile(sorted: Float64Array, share: number): number | null {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return null;
  return Number((below + (above - below) * (at % 1)).toPrecision(12)); // 419759.48 rather than 419759.4799999999
}

function countDistinct(sorted: Float64Array): number {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++;
  return count;
}

const asDate = (number: number | null): string | null =>
  number === null
    ? null
    : String(number)
        .padStart(8, "0")
        .replace(/(..)(..)$/, "-$1-$2");

const distinctOf = ({ distinct, full }: Pick<Measured, "distinct" | "full">): Distinct =>
  full ? { distinct_at_least: distinct } : { distinct };
