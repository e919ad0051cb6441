import { type Counts, type EtlReport, type FileReport, Problem } from "@movies/artifacts/folder";
import type { ColumnLimits, FileThresholds, NamedThresholds } from "./thresholds.js";

/** Compares a report with thresholds. Errors: Problem that names each exceeded one with its value and limit. */
export function holdAgainst({ from, thresholds }: NamedThresholds, report: EtlReport): void {
  const broken = [
    ...brokenOf("movies", thresholds.movies ?? {}, report.movies),
    ...brokenOf("credits", thresholds.credits ?? {}, report.credits),
    ...below("min_in_both_share", report.in_both / report.movies.kept, thresholds.min_in_both_share, {
      part: report.in_both,
      whole: `${report.movies.kept} films`,
    }),
  ];
  const [first, ...more] = broken;
  if (first === undefined) return;
  const [count, one, each] =
    more.length === 0 ? ["1 threshold", `: ${first}`, []] : [`${broken.length} thresholds`, "", broken];
  throw new Problem(
    `${count} of ${from} not met, so nothing was written${one}; to look at the rows run the command again without --strict and --thresholds, into another --out`,
    { each },
  );
}

function brokenOf(name: string, thresholds: FileThresholds, report: FileReport): string[] {
  const { read, kept, duplicates, columns } = report;
  const rejected = Object.values(report.rejected).reduce((sum, count) => sum + count, 0);
  const nulls = Object.fromEntries(
    Object.entries(columns).map(([column, profile]) => [column, profile.nulls]),
  );
  const ofRead = (part: number) => ({ part, whole: `${read} rows read` });
  const written = Object.fromEntries(
    Object.entries(report.writings).map(([column, counts]) => [
      column,
      Object.values(counts).reduce((sum, count) => sum + count, 0),
    ]),
  );
  const limits = (key: LimitedByColumn, counts: Counts) =>
    byColumn(thresholds[key], counts).flatMap(([column, limit]) => {
      const part = counts[column] ?? 0;
      return above(`${name}.${key}.${column}`, part / kept, limit, { part, whole: `${kept} rows kept` });
    });
  return [
    ...below(`${name}.min_kept`, kept, thresholds.min_kept),
    ...above(`${name}.max_rejected_share`, rejected / read, thresholds.max_rejected_share, ofRead(rejected)),
    ...above(
      `${name}.max_duplicate_share`,
      duplicates / read,
      thresholds.max_duplicate_share,
      ofRead(duplicates),
    ),
    ...limits("max_imputed_share", report.imputed),
    ...limits("max_unreadable_share", report.unreadable_cells),
    ...limits("max_other_writing_share", written),
    ...limits("max_null_share", nulls),
    ...Object.entries(thresholds.max_suspicious ?? {}).flatMap(([sign, limit]) =>
      above(`${name}.max_suspicious.${sign}`, report.suspicious[sign]?.total ?? 0, limit),
    ),
  ];
}

type LimitedByColumn =
  | "max_imputed_share"
  | "max_unreadable_share"
  | "max_other_writing_share"
  | "max_null_share";

const byColumn = (limits: ColumnLimits | undefined, counts: Counts): [string, number][] =>
  typeof limits === "number"
    ? Object.keys(counts).map((column) => [column, limits])
    : Object.entries(limits ?? {});

interface Share {
  readonly part: number;
  readonly whole: string;
}

const above = (name: string, value: number, limit: number | undefined, of?: Share): string[] =>
  limit === undefined || value <= limit
    ? []
    : [`${name} is ${inWords(value, of)}, at most ${limit} is allowed`];

const below = (name: string, value: number, limit: number | undefined, of?: Share): string[] =>
  limit === undefined || value >= limit
    ? []
    : [`${name} is ${inWords(value, of)}, at least ${limit} is asked`];

/** Four digits distinguish a share from its limit; if they do not, the counts beside it do. */
const inWords = (value: number, of: Share | undefined): string =>
  of === undefined ? String(value) : `${Number(value.toPrecision(4))} (${of.part} of ${of.whole})`;
