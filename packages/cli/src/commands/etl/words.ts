import type { EtlReport, FileReport, Suspicion, TitlesReport } from "@movies/etl";
import type { RunFacts } from "../../documents.js";
import { number, size } from "../../terminal/numbers.js";
import { duration } from "../../terminal/rate.js";
import { table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";

/** The table at the end of a run. */
export function inWords({ movies, credits, titles, in_both, warnings }: EtlReport, run: RunFacts): Words {
  const cells = CELLS.flatMap((lines) => ofBoth(lines(movies), lines(credits)));
  return [
    table([...reconciliation(movies, credits), ["in both files", number(in_both)]], [1, 2]),
    ...(titles ? [titlesInWords(titles)] : []),
    ...(cells.length > 0 ? ["", table(cells, [2])] : []),
    ...(isSuspicious(movies) || isSuspicious(credits)
      ? [`suspicious rows are kept; each sign and more ids: ${run.written.at(-1)?.path}`]
      : []),
    ...warnings.map((warning) => `warning: ${warning}`),
    "",
    table(
      [
        ["time", `${inSeconds(run.seconds)}, ${number(run.rows_per_second)} rows/s`],
        ["peak memory", size(run.peak_memory_bytes)],
        ...run.written.map(({ path, bytes }, i) => [i === 0 ? "written" : "", path, size(bytes)]),
      ],
      [2],
    ),
    `next: ${run.next}`,
  ];
}

function titlesInWords({ read, kept, duplicates, rejected }: TitlesReport): string {
  const left = { duplicates, ...rejected };
  const reasons = Object.entries(left).filter(([, count]) => count > 0);
  const out = reasons.map(([reason, count]) => `${words(reason)} ${number(count)}`).join(", ");
  return `other titles: ${number(kept)} of ${number(read)} kept${out === "" ? "" : `; left out: ${out}`}`;
}

const inSeconds = (seconds: number): string =>
  seconds < 60 ? `${seconds.toFixed(1)} s` : duration(seconds * 1000);

const isSuspicious = ({ suspicious }: FileReport): boolean =>
  Object.values(suspicious).some(({ total }) => total > 0);

/** One line for each way a row can go, so that the lines add up to what was read. */
function reconciliation(movies: FileReport, credits: FileReport): string[][] {
  const both = (label: string, count: (report: FileReport) => number | undefined) => [
    label,
    number(count(movies) ?? 0),
    number(count(credits) ?? 0),
  ];
  const reasons = [...new Set([movies, credits].flatMap(({ rejected }) => Object.keys(rejected)))];
  const seen = reasons.filter(
    (reason) => (movies.rejected[reason] ?? 0) + (credits.rejected[reason] ?? 0) > 0,
  );
  return [
    ["", "movies", "credits"],
    both("read", (report) => report.read),
    both("repaired", (report) => report.repaired),
    ...seen.map((reason) => both(`rejected: ${words(reason)}`, (report) => report.rejected[reason])),
    both("duplicates", (report) => report.duplicates),
    both("kept", (report) => report.kept),
  ];
}

const counts =
  (what: string, columns: (report: FileReport) => Readonly<Record<string, number>>) =>
  (report: FileReport): string[][] =>
    Object.entries(columns(report)).map(([column, count]) => [what, column, number(count)]);

/** What was done to columns and to the cells of kept rows, and what looks wrong in them, one line each. */
const CELLS: readonly ((report: FileReport) => string[][])[] = [
  ({ schema: { separator } }) =>
    separator === "," || separator === "" ? [] : [["separator", JSON.stringify(separator)]],
  ({ schema }) => renamed(Object.entries(schema.renamed)),
  ({ writings }) =>
    Object.entries(writings).flatMap(([column, found]) =>
      Object.entries(found).map(([name, count]) => ["written otherwise", column, number(count), name]),
    ),
  counts("imputed as 0", ({ imputed }) => imputed),
  counts("unreadable", ({ unreadable_cells }) => unreadable_cells),
  counts("skipped in lists", ({ skipped }) => skipped),
  counts("half characters", ({ replaced_surrogates }) => replaced_surrogates),
  ({ suspicious }) =>
    Object.entries(suspicious)
      .filter(([, { total }]) => total > 0)
      .map(([sign, found]) => ["suspicious", words(sign), number(found.total), someIds(found)]),
];

/** The lines of both files; what both have says whose it is. */
function ofBoth(movies: string[][], credits: string[][]): string[][] {
  const named = (lines: string[][], others: string[][], file: string) =>
    lines.map(([what = "", about = "", ...rest]) =>
      others.some((other) => other[0] === what && other[1] === about)
        ? [`${what}, ${file}`, about, ...rest]
        : [what, about, ...rest],
    );
  return [...named(movies, credits, "movies"), ...named(credits, movies, "credits")];
}

const MANY = 5;

const renamed = (columns: readonly [string, string][]): string[][] =>
  columns.length > MANY
    ? [["renamed", `${columns.length} columns, such as ${columns[0]?.join(" to ")}`]]
    : columns.map(([from, to]) => ["renamed", `${from} to ${to}`]);

const SOME = 3;

const someIds = ({ total, ids }: Suspicion): string =>
  `id ${ids.slice(0, SOME).join(", ")}${total > SOME ? ", …" : ""}`;

const words = (name: string): string => name.replaceAll("_", " ");
