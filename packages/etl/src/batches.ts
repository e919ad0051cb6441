import { Problem } from "@movies/artifacts/folder";
import { type Batch, Collector } from "./collector.js";
import { findColumns, type RawColumns, type Renames } from "./csv/columns.js";
import { RecordReader } from "./csv/records.js";
import { readText } from "./csv/text.js";
import { decode } from "./csv/utf8.js";
import type { RawInput } from "./input/raw-input.js";
import { SETTINGS } from "./settings.js";

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
        collector = new Collector(
          findColumns(record.cells.map(decode), columns, renames, file),
          cut.batchRows,
        );
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
