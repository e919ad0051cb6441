import type { ColumnTable } from "./arquero.js";
import { cellsOf } from "./clean/cells-of.js";
import type { Counts } from "./clean/columns.js";
import { parseId } from "./clean/ids.js";
import type { RawColumns } from "./csv/columns.js";
import { decode, type Utf8 } from "./csv/utf8.js";
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
  clean(rows: ColumnTable, seen: Set<number>): Cleaned;
  /** Ids of kept rows that look wrong beside all others, by sign. `numbers` gives a column that every row has. */
  compare(numbers: (column: string) => Float64Array): Readonly<Record<string, readonly number[]>>;
}

/** What a batch of raw rows comes to. */
export interface Cleaned {
  /** the rows kept, `Kind.cleanColumns` in order, lists as arrays of strings */
  readonly table: ColumnTable;
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

/**
 * Parts the rows to be kept from those left out, and notes the ids of the first. `columns` are those that go on.
 * `judge` finds a reason to reject a row that has an id in one more column. A rejected row does not occupy its id.
 */
export function sift(
  rows: ColumnTable,
  columns: readonly string[],
  seen: Set<number>,
  judge?: { readonly column: string; reasonOf(cell: string): Reason | null },
): { kept: ColumnTable; left: Rejection[] } {
  // Over the arrays: arquero makes an object of every row for a closure, and compiles one for every table anew.
  const ids = cellsOf<string>(rows, "id");
  const judged = judge && cellsOf<string>(rows, judge.column);
  const lines = cellsOf<number>(rows, "line");
  const texts = cellsOf<Utf8>(rows, "raw");
  const kept: number[] = [];
  const left: Rejection[] = [];
  const reasonOf = (row: number): Reason | null => {
    const id = parseId(ids[row] ?? "");
    if (id === null) return "invalid_id";
    const reason = judge?.reasonOf(judged?.[row] ?? "") ?? null;
    if (reason !== null) return reason;
    if (seen.has(id)) return DUPLICATE;
    seen.add(id);
    return null;
  };
  for (let row = 0; row < ids.length; row++) {
    const reason = reasonOf(row);
    if (reason === null) kept.push(row);
    else {
      const raw = texts[row];
      left.push({ line: lines[row] ?? 0, id: ids[row] ?? "", reason, raw: raw ? decode(raw) : "" });
    }
  }
  const wanted = rows.select(...columns);
  return { kept: left.length === 0 ? wanted : wanted.reify(kept), left };
}
