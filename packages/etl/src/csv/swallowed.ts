import Papa from "papaparse";
import { parseId } from "../cells/ids.js";
import type { Columns } from "./header.js";
import type { CsvRecord } from "./records.js";

/** A record of several lines that contains whole records. */
export interface Swallowing {
  /** its first line, counted from 1 */
  readonly line: number;
  /** its lines that are records by themselves */
  readonly records: number;
}

/**
 * How many lines of a record, after the first, are whole records by themselves: the right number of fields, and an id.
 * A stray quote that a later one closes joins everything in between into one record; nothing else distinguishes that from a cell
 * of several lines.
 */
export function swallowedRecords({ raw, lines }: Pick<CsvRecord, "raw" | "lines">, columns: Columns): number {
  if (lines === 1) return 0;
  return raw
    .split("\n")
    .slice(1)
    .filter((line) => isWhole(line, columns)).length;
}

function isWhole(line: string, { width, at, schema }: Columns): boolean {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter: schema.separator, newline: "\n" });
  const [cells = []] = data;
  return errors.length === 0 && cells.length === width && parseId(cells[at.get("id") ?? -1] ?? "") !== null;
}
