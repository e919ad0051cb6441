import type { CsvRecord } from "./records.js";
import type { Utf8 } from "./utf8.js";

/** A record with as many cells as the header: one of the file, or two halves joined. */
export type Row = Pick<CsvRecord, "cells" | "line" | "lines" | "raw">;

/** What a record cannot be a row for. */
export type RowReason = "wrong_field_count" | "malformed_quotes";

/**
 * Lets records of the right width through, and joins again the two halves that an unquoted line break made of one:
 * n fields, then width + 1 − n. Both halves must be too short and the first have two fields at least: a stray word
 * before a whole record is no half of it.
 */
export class RowGate {
  /** records seen; a split one counts two */
  read = 0;
  /** halves joined */
  repaired = 0;
  private half: CsvRecord | undefined;
  private readonly width: number;
  private readonly accept: (row: Row) => void;
  private readonly reject: (record: CsvRecord, reason: RowReason) => void;

  constructor(
    width: number,
    accept: (row: Row) => void,
    reject: (record: CsvRecord, reason: RowReason) => void,
  ) {
    this.width = width;
    this.accept = accept;
    this.reject = reject;
  }

  take(record: CsvRecord): void {
    this.read++;
    const half = this.half;
    this.half = undefined;
    if (half && isOtherHalf(half, record, this.width)) {
      this.repaired++;
      this.accept(join(half, record));
      return;
    }
    if (half) this.reject(half, "wrong_field_count");
    const fields = record.cells.length;
    if (record.malformed) this.reject(record, "malformed_quotes");
    else if (fields === this.width) this.accept(record);
    else if (fields > 1 && fields < this.width) this.half = record;
    else this.reject(record, "wrong_field_count");
  }

  /** To be called behind the last record. */
  finish(): void {
    if (this.half) this.reject(this.half, "wrong_field_count");
    this.half = undefined;
  }
}

const isOtherHalf = (half: CsvRecord, record: CsvRecord, width: number): boolean =>
  !record.malformed && half.cells.length + record.cells.length === width + 1;

function join(first: CsvRecord, second: CsvRecord): Row {
  const breaks = "\n".repeat(Math.max(1, second.line - first.line - first.lines + 1)); // blank lines between them stay
  const cells = [
    ...first.cells.slice(0, -1),
    `${first.cells.at(-1) ?? ""}${breaks}${second.cells[0] ?? ""}` as Utf8,
    ...second.cells.slice(1),
  ];
  const lines = first.lines + second.lines;
  return { cells, line: first.line, lines, raw: `${first.raw}${breaks}${second.raw}` as Utf8 };
}
