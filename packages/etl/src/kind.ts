import * as aq from "arquero";
import type { Counts } from "./clean/columns.js";
import { parseId } from "./clean/ids.js";
import type { RawColumns } from "./csv/columns.js";
import { DUPLICATE, type Reason, type Rejection } from "./reasons.js";
import type { Sign } from "./suspicious.js";

/** One of the two raw files: what it is called, what it has, and how its rows are cleaned. */
export interface Kind {
  readonly name: "movies" | "credits";
  /** the raw file, in raw/ */
  readonly rawFile: string;
  readonly rawColumns: RawColumns;
  readonly reasons: readonly Reason[];
  /** the clean file, in artifacts/ */
  readonly cleanFile: string;
  readonly cleanColumns: readonly string[];
  /** clean columns whose cells are JSON arrays */
  readonly lists: readonly string[];
  /** clean columns of numbers, and of dates; what is none of the three is text */
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  /** columns whose unknown cells become 0 */
  readonly imputed: readonly string[];
  /** every sign that a kept row may look wrong by, with what it means */
  readonly signs: Readonly<Record<string, Sign>>;
  /** Cleans a batch; `seen` holds the ids kept so far and takes those of this batch. */
  clean(rows: aq.ColumnTable, seen: Set<number>): Cleaned;
  /** Ids of kept rows that look wrong beside all others, by sign. `numbers` gives a column that every row has. */
  compare(numbers: (column: string) => Float64Array): Readonly<Record<string, readonly number[]>>;
}

/** What a batch of raw rows comes to. */
export interface Cleaned {
  /** the rows kept, `Kind.cleanColumns` in order, lists as arrays of strings */
  readonly table: aq.ColumnTable;
  /** the rows left out, duplicates among them */
  readonly left: readonly Rejection[];
  /** cells that were given a value, per column */
  readonly imputed: Counts;
  /** cells with something in them, and of those the ones that could not be read, per column */
  readonly filled: Counts;
  readonly unreadable: Counts;
  readonly mended: Counts;
  /** ids of kept rows that look wrong by themselves, by sign */
  readonly suspicious: Readonly<Record<string, readonly number[]>>;
}

type Cells = Readonly<Record<string, string>>;

/**
 * Parts the rows to be kept from those left out, and notes the ids of the first.
 * `judge` finds a reason to reject a row that has an id in one more column. A rejected row does not occupy its id.
 */
export function sift(
  rows: aq.ColumnTable,
  seen: Set<number>,
  judge: { readonly column: string; reasonOf(cell: string): Reason | null } | undefined,
): { kept: aq.ColumnTable; left: Rejection[] } {
  const reasonOf = (cells: Cells): Reason | null => {
    const id = parseId(cells.id ?? "");
    if (id === null) return "invalid_id";
    const reason = judge?.reasonOf(cells[judge.column] ?? "") ?? null;
    if (reason !== null) return reason;
    if (seen.has(id)) return DUPLICATE;
    seen.add(id);
    return null;
  };
  const asked = rows.select("id", ...(judge ? [judge.column] : [])); // the fewer columns, the cheaper a closure's rows
  const judged = rows.assign(asked.derive({ reason: aq.escape(reasonOf) }).select("reason"));
  const kept = judged.filter((d) => d.reason === null).reify();
  return { kept, left: rejectionsOf(judged.filter((d) => d.reason !== null)) };
}

/** Arquero types cells as anything; these are what `tableOf` and the verbs above put there. */
function rejectionsOf(rows: aq.ColumnTable): Rejection[] {
  const [line, id, reason, raw] = ["line", "id", "reason", "raw"].map((name) => rows.array(name));
  return Array.from({ length: rows.numRows() }, (_, i) => ({
    line: line?.[i],
    id: id?.[i],
    reason: reason?.[i],
    raw: raw?.[i],
  }));
}
