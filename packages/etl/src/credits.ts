import { CLEAN_CREDITS, CLEAN_CREDITS_COLUMNS } from "@movies/artifacts/folder";
import type { ColumnTable } from "./arquero.js";
import { type CellCleaner, cleanColumns, nested, nestedAmong, text } from "./clean/columns.js";
import { parseId } from "./clean/ids.js";
import { readDirectors, readNames } from "./clean/nested.js";
import { type Cleaned, type Kind, sift } from "./kind.js";
import { RAW_CREDITS_COLUMNS } from "./raw-columns.js";
import { RAW_FILES } from "./raw-files.js";
import { CREDIT_REASONS } from "./reasons.js";

const CLEANERS: Readonly<Record<string, CellCleaner>> = {
  cast: nested((cell) => readNames(cell)),
  crew: nested(readDirectors),
  id: text(parseId),
};

/** credits.csv → cleanCredits.csv: the names of the cast in order, and of the crew whose job is Director. */
export const CREDITS: Kind = {
  name: "credits",
  rawFile: RAW_FILES.credits,
  rawColumns: { ...RAW_CREDITS_COLUMNS, nested: nestedAmong(CLEANERS) },
  reasons: CREDIT_REASONS,
  cleanFile: CLEAN_CREDITS,
  cleanColumns: CLEAN_CREDITS_COLUMNS,
  lists: ["cast", "director"],
  numbers: ["id"],
  dates: [],
  imputed: [],
  signs: {},
  clean: cleanCredits,
  compare: () => ({}),
};

/** `rows` are the raw columns as strings, `line` and `raw`. */
export function cleanCredits(rows: ColumnTable, seen: Set<number>): Cleaned {
  const { kept, left } = sift(rows, RAW_CREDITS_COLUMNS.wanted, seen);
  const { table, filled, unreadable, mended } = cleanColumns(kept, CLEANERS);
  const clean = table.select("cast", "id", { crew: "director" });
  return { table: clean, left, imputed: {}, filled, unreadable, mended, suspicious: {} };
}
