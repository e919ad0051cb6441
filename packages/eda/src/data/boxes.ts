import { type ColumnTable, desc, op } from "arquero";
import { SETTINGS } from "../settings.js";
import { rowsOf } from "./columns.js";

/** Tukey's box plot of a group. */
export interface Box {
  readonly group: string;
  readonly n: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  /** the lowest and the highest value that is not an outlier */
  readonly low: number;
  readonly high: number;
  /** how many values are more than 1.5 times the box away from it */
  readonly outliers: number;
  /** the outliers that are farthest away on each side, farthest first */
  readonly below: readonly Outlier[];
  readonly above: readonly Outlier[];
}

export interface Outlier {
  readonly title: string;
  readonly year: number;
  readonly value: number;
}

/**
 * A box for each `group` of the rows `{id, title, release_year, group, value}`, in the order of the groups. Quartiles are of the values, interpolated as
 * numpy does. On a logarithmic axis distances are those of the logarithms, and values have to be above 0.
 */
export function boxes(rows: ColumnTable, logarithmic: boolean): Box[] {
  const at = (value: string) => (logarithmic ? `op.log10(${value})` : value);
  const quartiles = rows
    .groupby("group")
    .rollup({
      n: op.count(),
      p25: op.quantile("value", 0.25),
      median: op.median("value"),
      p75: op.quantile("value", 0.75),
    })
    .derive({ reach: `d => 1.5 * (${at("d.p75")} - ${at("d.p25")})` })
    .orderby("group");
  const measured = rows.join(quartiles, "group").derive({
    away: `d => ${at("d.value")} > ${at("d.p75")} + d.reach ? ${at("d.value")} - ${at("d.p75")}
      : ${at("d.value")} < ${at("d.p25")} - d.reach ? ${at("d.p25")} - ${at("d.value")} : 0`,
  });
  const inside = measured
    .filter("d => d.away === 0")
    .groupby("group")
    .rollup({ low: op.min("value"), high: op.max("value") });
  const outside = rowsOf<Outlier & { group: string }>(
    measured
      .filter("d => d.away > 0")
      .orderby(desc("away"), "id")
      .select({ group: "group", title: "title", release_year: "year", value: "value" }),
  );
  return rowsOf<Omit<Box, "outliers" | "below" | "above"> & { reach: number }>(
    quartiles.join(inside, "group"),
  ).map(({ reach: _, ...box }) => {
    const outliers = outside.filter(({ group }) => group === box.group).map(({ group: __, ...film }) => film);
    const farthest = (isThere: (value: number) => boolean) =>
      outliers.filter(({ value }) => isThere(value)).slice(0, SETTINGS.farthest);
    return {
      ...box,
      outliers: outliers.length,
      below: farthest((value) => value < box.median),
      above: farthest((value) => value > box.median),
    };
  });
}
