import type { FileFacts } from "@movies/artifacts/folder";
import { type ColumnTable, table } from "./arquero.js";
import type { Columns, Schema } from "./csv/columns.js";
import type { CsvRecord } from "./csv/records.js";
import { type Row, RowGate } from "./csv/rows.js";
import { type Swallowing, swallowedRecords } from "./csv/swallowed.js";
import { decode } from "./csv/utf8.js";
import type { Rejection } from "./reasons.js";

/** Some rows of a raw file, at most `SETTINGS.batchRows`, and the records among them that make no row. */
export interface Batch {
  /** the wanted columns as text, but `Utf8` where they are nested, `line`, and `raw` as Utf8 */
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

/** Gathers rows until a batch is full, whatever pieces they came in. */
export class Collector {
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
        this.rejected.push({ line, id: "", reason, raw: decode(raw) });
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
      yield { rows: tableOf(rows, this.columns), rejected, soFar };
  }
}

/** Rows as columns: arrays of strings by name, beside them `line` and `raw`. Literals and `raw` stay bytes. */
function tableOf(rows: readonly Row[], { at: columns, nested }: Columns): ColumnTable {
  const data: Record<string, (string | number)[]> = {
    line: rows.map((row) => row.line),
    raw: rows.map((row) => row.raw),
  };
  for (const [name, at] of columns) {
    const asIs = nested.includes(name);
    data[name] = rows.map(({ cells }) => {
      const cell = cells[at];
      if (cell === undefined) return "";
      return asIs ? cell : decode(cell);
    });
  }
  return table(data);
}
