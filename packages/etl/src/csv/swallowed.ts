import Papa from "papaparse";
import { parseId } from "../clean/ids.js";
import type { Columns } from "./columns.js";
import type { CsvRecord } from "./records.js";
import { decode } from "./utf8.js";

/** A record of several lines that has whole records in it. */
export interface Swallowing {
  /** the line it begins in, counted from 1 */
  readonly line: number;
  /** lines of it that are records by themselves */
  readonly records: number;
}

/**
 * How many lines behind the first of a record are whole records by themselves, with the right number of fields and an id.
 * A stray quote that a later one closes makes one record of all between them, and nothing else tells it from a cell of
 * many lines.
 */
export function swallowedRecords({ raw, lines }: Pick<CsvRecord, "raw" | "lines">, columns: Columns): number {
  if (lines === 1) return 0;
  return decode(raw)
    .split("\n")
    .slice(1)
    .filter((line) => isWhole(line, columns)).length;
}

function isWhole(line: string, { width, at }: Columns): boolean {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter: ",", newline: "\n" });
  const [cells = []] = data;
  return errors.length === 0 && cells.length === width && parseId(cells[at.get("id") ?? -1] ?? "") !== null;
}
