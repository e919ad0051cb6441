import { Problem } from "@movies/artifacts/folder";
import { isAmbiguous, otherOrder } from "../cells/dates.js";
import type { WritingOptions } from "../cells/writing.js";
import type { Dataset } from "../datasets/dataset.js";
import type { Reason } from "../datasets/reasons.js";
import type { RawInput } from "../input/raw-input.js";
import { quoted } from "../quoted.js";
import { SETTINGS } from "../settings.js";
import type { CleanedRows, FirstRejected } from "./clean-rows.js";

interface Dates extends WritingOptions {
  /** in which dates are written */
  readonly writings: readonly string[];
}

/** What a row was to have, and what to do. */
interface Remedy {
  readonly why: string;
  readonly expected: string;
  readonly next: string;
}

const REMEDIES: Readonly<Record<string, (first: FirstRejected, dates: Dates) => Remedy>> = {
  wrong_field_count: ({ row, width }) => ({
    why: `they have other than ${width} fields`,
    expected: `${width} fields, found ${row.cells.length}`,
    next: escapeHint(row.raw) ?? "look at the quotes and separators of that line",
  }),
  malformed_quotes: ({ row }) => ({
    why: "something follows a closing quote",
    expected: 'a quote within a cell as ""',
    next: escapeHint(row.raw) ?? "look at the quotes of that line",
  }),
  invalid_id: () => ({
    why: "their id is not a whole number",
    expected: "the number TMDB gives a film, such as 862",
    next: "look at that column, or say which one holds the id with --rename THEIRS=id",
  }),
  missing_release_date: () => ({
    why: "they have no release date",
    expected: "a date such as 1995-10-30",
    next: "fill the column in, or say which one holds the date with --rename THEIRS=release_date",
  }),
  invalid_release_date: ({ cell }, { writings, dates }) => {
    const other = otherOrder(cell, { dates });
    const why = `their release date ${isAmbiguous(cell) ? "can mean two days" : "is not a day"}`;
    const next = isAmbiguous(cell)
      ? orderHint(writings)
      : other
        ? again(`--dates ${other}`)
        : "write it like that";
    return { why: other ? `${why} in the order ${dates}` : why, expected: "a date such as 1995-10-30", next };
  },
};

const escapeHint = (raw: string): string | undefined =>
  raw.includes('\\"')
    ? "run the command again with --escape '\\', for quotes are written \\\" in it"
    : undefined;

const again = (option: string): string => `run the command again with ${option}`;

/** The dates that mean one day show the order of the others; the user has to say so. */
function orderHint(writings: readonly string[]): string {
  const orders = ["dmy", "mdy"].filter((order) =>
    writings.includes(order === "dmy" ? "day/month/year" : "month/day/year"),
  );
  const option =
    orders.length === 1 ? `--dates ${orders[0]}, as others in it are written` : "--dates dmy or --dates mdy";
  return again(option);
}

/**
 * Most rows rejected is no success. Errors: Problem if a reason costs more than a share of the rows, or all; the
 * sentences for the user who goes on anyway.
 */
export function refuseLoss(
  { name, required }: Dataset,
  parts: readonly RawInput[],
  { tally, first }: CleanedRows,
  { keepAnyway, dates }: WritingOptions & { readonly keepAnyway: boolean },
): string[] {
  if (parts.length === 0) return [];
  const { read, rejected, kept, cells } = tally;
  const writings = Object.keys(cells.writings[required?.column ?? ""] ?? {});
  const lost = Object.entries(rejected)
    .filter(
      ([, count]) =>
        count > (kept === 0 ? 0 : Math.max(SETTINGS.rejectedShare * read, SETTINGS.rejectedRows - 1)),
    )
    .sort(([, a], [, b]) => b - a);
  const sentences = (name: (part: RawInput) => string) =>
    lost.flatMap(([reason, count]) => {
      const none = `not one of ${read} rows could be kept, ${count}`;
      const rows = kept === 0 ? none : `${count} of ${read} rows were rejected`;
      return sentence(reason, rows, { first, writings, dates, name });
    });
  if (kept > 0 && (lost.length === 0 || keepAnyway)) return sentences((part) => part.name);
  const [one = `${parts[0]?.label}: not one of ${read} rows could be kept; ${parts[0]?.next}`] = sentences(
    (part) => part.label,
  );
  const without = name === "movies" ? "films" : "rows";
  throw new Problem(kept === 0 ? one : `${one}; to go on without those ${without} add --keep-anyway`);
}

interface Context extends Dates {
  readonly first: ReadonlyMap<Reason, FirstRejected>;
  /** how a part is named */
  readonly name: (part: RawInput) => string;
}

function sentence(reason: string, rows: string, { first, name, ...dates }: Context): string[] {
  const one = first.get(reason as Reason);
  const remedy = one && REMEDIES[reason]?.(one, dates);
  if (one === undefined || remedy === undefined) return [];
  const { why, expected, next } = remedy;
  const cell = reason.startsWith("invalid") ? `${quoted([one.cell])} in ` : "";
  return [
    `${name(one.part)}: ${rows} because ${why}, the first ${cell}line ${one.row.line}: expected ${expected}; ${next}`,
  ];
}
