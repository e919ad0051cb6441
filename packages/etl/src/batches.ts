import { type FileFacts, Problem } from "@movies/artifacts/folder";
import { type ColumnTable, table } from "./arquero.js";
import { type Columns, findColumns, type RawColumns, type Renames, type Schema } from "./csv/columns.js";
import { type CsvRecord, RecordReader } from "./csv/records.js";
import { type Row, RowGate } from "./csv/rows.js";
import { type Swallowing, swallowedRecords } from "./csv/swallowed.js";
import { readText } from "./csv/text.js";
import type { RawInput } from "./input/raw-input.js";
import type { Rejection } from "./reasons.js";
import { SETTINGS } from "./settings.js";

/** Some rows of a raw file, at most `SETTINGS.batchRows`, and the records among them that make no row. */
export interface Batch {
  /** the wanted columns as strings, `line` and `raw` */
  readonly rows: ColumnTable;
  readonly rejected: readonly Rejection[];
  readonly soFar: Reading;
}

/** How far the reading of a file has come. */
export interface Reading {
  /** of the input, packed as it may be */
  readonly consumed: number;
  /** records after the header; a split one counts two, blank lines are none */
  readonly read: number;
  readonly repaired: number;
  readonly schema: Schema;
  /** records that have whole records in them, so far */
  readonly swallowing: readonly Swallowing[];
  /** of the file, once all of it is read */
  readonly facts: FileFacts | undefined;
}

export interface ReadOptions {
  readonly cut?: Cut | undefined;
  readonly renames?: Renames | undefined;
}

/** How a file is cut; what comes out does not depend on it, but for what shares a batch. */
export interface Cut {
  readonly pieceBytes: number;
  readonly batchRows: number;
}

const NO_RENAMES: Renames = new Map();

/**
 * Reads a raw CSV in batches, holding no more of it than a few pieces.
 * Errors: Problem where it cannot be read as CSV, lacks a column or has no rows.
 */
export async function* readBatches(
  file: RawInput,
  columns: RawColumns,
  { cut = SETTINGS, renames = NO_RENAMES }: ReadOptions = {},
): AsyncGenerator<Batch> {
  const reader = new RecordReader(file.label);
  let collector: Collector | undefined;
  for await (const piece of readText(file, cut.pieceBytes)) {
    const last = piece.facts !== undefined;
    for (const record of reader.push(piece.text, last)) {
      if (collector === undefined)
        collector = new Collector(findColumns(record.cells, columns, renames, file), cut.batchRows);
      else collector.take(record);
    }
    if (last) collector?.finish();
    yield* collector?.batches(piece.consumed, piece.facts) ?? [];
  }
  if (collector === undefined)
    throw new Problem(
      `${file.label} holds nothing but blank lines: expected a header and rows of CSV; ${file.next}`,
    );
  if (collector.read === 0)
    throw new Problem(
      `${file.label} has a header and no rows: expected one row at least behind line 1; ${file.next}`,
    );
}

/** Gathers rows until a batch is full, whatever pieces they came in. */
class Collector {
  private rows: Row[] = [];
  private rejected: Rejection[] = [];
  private readonly full: { rows: Row[]; rejected: Rejection[] }[] = [];
  private readonly swallowing: Swallowing[] = [];
  private readonly gate: RowGate;
  private readonly columns: Columns;

  constructor(columns: Columns, batchRows: number) {
    this.columns = columns;
    this.gate = new RowGate(
      columns.width,
      (row) => {
        this.note(row);
        this.rows.push(row);
        if (this.rows.length >= batchRows) this.close();
      },
      (record, reason) => {
        const { line, raw } = record;
        this.note(record);
        this.rejected.push({ line, id: "", reason, raw });
        if (this.rejected.length >= batchRows) this.close();
      },
    );
  }

  get read(): number {
    return this.gate.read;
  }

  take(record: CsvRecord): void {
    this.gate.take(record);
  }

  finish(): void {
    this.gate.finish();
    this.close();
  }

  private note(record: Row): void {
    const records = swallowedRecords(record, this.columns);
    if (records > 0) this.swallowing.push({ line: record.line, records });
  }

  private close(): void {
    this.full.push({ rows: this.rows, rejected: this.rejected });
    this.rows = [];
    this.rejected = [];
  }

  *batches(consumed: number, facts: FileFacts | undefined): Generator<Batch> {
    const { read, repaired } = this.gate;
    const soFar = {
      consumed,
      read,
      repaired,
      schema: this.columns.schema,
      swallowing: this.swallowing,
      facts,
    };
    for (const { rows, rejected } of this.full.splice(0))
      yield { rows: tableOf(rows, this.columns.at), rejected, soFar };
  }
}

/** Rows as columns: arrays of strings by name, beside them `line` and `raw`. */
export function tableOf(rows: readonly Row[], columns: ReadonlyMap<string, number>): ColumnTable {
  const data: Record<string, (string | number)[]> = {
    line: rows.map((row) => row.line),
    raw: rows.map((row) => row.raw),
  };
  for (const [name, at] of columns) data[name] = rows.map((row) => row.cells[at] ?? "");
  return table(data);
}
