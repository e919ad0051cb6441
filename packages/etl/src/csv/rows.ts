import { type FileFacts, Problem } from "@movies/artifacts/folder";
import type { Dataset } from "../datasets/dataset.js";
import type { RowReason } from "../datasets/reasons.js";
import type { RawInput } from "../input/raw-input.js";
import { type Columns, findColumns, knownColumns, type Renames } from "./header.js";
import { type CsvRecord, type ReadOptions, readRecords } from "./records.js";

/** A record with as many cells as the header, or two joined halves; with a `reason` it is neither. */
export interface Row extends Pick<CsvRecord, "cells" | "line" | "lines" | "raw"> {
  readonly reason?: RowReason;
}

/**
 * Joins the two halves into which an unquoted line break has split a row: n fields, then width + 1 − n. Both halves must be
 * too short, and the first must have at least two fields: a stray word before a whole record is not half of it. A row of
 * empty cells, as spreadsheets leave them below a table, is passed over like a blank line.
 */
export class RowJoiner {
  /** records seen; a split one counts as two */
  read = 0;
  /** halves joined */
  repaired = 0;
  private half: CsvRecord | undefined;
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  /** The rows that these records complete, in the order of the file. */
  push(records: readonly CsvRecord[], last: boolean): Row[] {
    const rows: Row[] = [];
    for (const record of records) this.take(record, rows);
    if (last && this.half) rows.push({ ...this.half, reason: "wrong_field_count" });
    return rows;
  }

  private take(record: CsvRecord, rows: Row[]): void {
    if (record.cells.length === this.width && record.cells.every((cell) => cell.trim() === "")) return; // blank, as `,,,,`
    this.read++;
    const half = this.half;
    this.half = undefined;
    if (half && isOtherHalf(half, record, this.width)) {
      this.repaired++;
      rows.push(join(half, record));
      return;
    }
    if (half) rows.push({ ...half, reason: "wrong_field_count" });
    const fields = record.cells.length;
    if (record.malformed) rows.push({ ...record, reason: "malformed_quotes" });
    else if (fields === this.width) rows.push(record);
    else if (fields > 1 && fields < this.width) this.half = record;
    else rows.push({ ...record, reason: "wrong_field_count" });
  }
}

const isOtherHalf = (half: CsvRecord, record: CsvRecord, width: number): boolean =>
  !record.malformed && half.cells.length + record.cells.length === width + 1;

function join(first: CsvRecord, second: CsvRecord): Row {
  const breaks = "\n".repeat(Math.max(1, second.line - first.line - first.lines + 1)); // blank lines between them stay
  const cells = [
    ...first.cells.slice(0, -1),
    `${first.cells.at(-1) ?? ""}${breaks}${second.cells[0] ?? ""}`,
    ...second.cells.slice(1),
  ];
  const lines = first.lines + second.lines;
  return { cells, line: first.line, lines, raw: `${first.raw}${breaks}${second.raw}` };
}

/** Some rows of a raw file in their order, and how far the reading has come. */
export interface RowBatch {
  readonly rows: readonly Row[];
  readonly columns: Columns;
  /** how much of `RawInput.bytes` has been read so far */
  readonly consumed: number;
  /** records after the header so far */
  readonly read: number;
  readonly repaired: number;
  /** with the last batch: size and sha256 of the CSV, unpacked */
  readonly facts: FileFacts | undefined;
}

/** What is known of a file before it is read. */
export interface RowOptions extends Omit<ReadOptions, "known"> {
  readonly renames: Renames;
}

/**
 * Reads the rows of a raw CSV, with no more of it in memory than a piece and the rows it completes.
 * Errors: Problem if it cannot be read as CSV, lacks a column or has no rows.
 */
export async function* readRows(
  input: RawInput,
  dataset: Dataset,
  { renames, ...options }: RowOptions,
): AsyncGenerator<RowBatch> {
  let columns: Columns | undefined;
  let joiner: RowJoiner | undefined;
  for await (const batch of readRecords(input, { ...options, known: knownColumns(dataset) })) {
    const [header, next] = batch.records;
    const isFirst = columns === undefined;
    if (columns === undefined) {
      if (header === undefined) continue;
      const { cells, line } = header;
      columns = findColumns({ cells, line, next, separator: batch.separator, input }, dataset, renames);
    }
    joiner ??= new RowJoiner(columns.width);
    const { consumed, facts } = batch;
    const rows = joiner.push(isFirst ? batch.records.slice(1) : batch.records, facts !== undefined);
    yield { rows, columns, consumed, read: joiner.read, repaired: joiner.repaired, facts };
  }
  if (joiner === undefined)
    throw new Problem(
      `${input.label} holds nothing but blank lines: expected a header and rows of CSV; ${input.next}`,
    );
  if (joiner.read === 0)
    throw new Problem(
      `${input.label} has a header and no rows: expected at least one row after line 1; ${input.next}`,
    );
}
