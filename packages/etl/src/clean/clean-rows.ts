import type { Counts, FileFacts, Schema } from "@movies/artifacts/folder";
import { isAmbiguous } from "../cells/dates.js";
import type { WritingOptions } from "../cells/writing.js";
import { type Row, type RowOptions, readRows } from "../csv/rows.js";
import { type Swallowing, swallowedRecords } from "../csv/swallowed.js";
import type { Dataset } from "../datasets/dataset.js";
import { DUPLICATE, type Reason } from "../datasets/reasons.js";
import type { RawInput } from "../input/raw-input.js";
import type { CleanWriter } from "../output/clean-writer.js";
import type { RejectedWriter } from "../output/rejected.js";
import type { Tally } from "../report/file-report.js";
import { Measures } from "../report/measures.js";
import type { Tell } from "./progress.js";
import { type ColumnWritings, RowCleaner } from "./row-cleaner.js";

/** What the rows of a file came to. */
export interface CleanedRows {
  readonly tally: Tally;
  readonly cleaner: RowCleaner;
  /** by part, records that have whole records in them */
  readonly swallowing: readonly (Swallowing & { readonly file: string })[];
  /** the first row left out for each reason; of dates, the first that can mean two days if there is one */
  readonly first: ReadonlyMap<Reason, FirstRejected>;
  /** of each part, unpacked, by name */
  readonly facts: Readonly<Record<string, FileFacts>>;
}

export interface FirstRejected {
  readonly part: RawInput;
  readonly row: Row;
  /** the cell it is rejected for */
  readonly cell: string;
  readonly width: number;
}

interface Targets {
  readonly clean: CleanWriter;
  readonly rejected: RejectedWriter;
  readonly decided: ColumnWritings;
  readonly onProgress: Tell;
}

/** Cleans the rows of all parts, in order. Errors: Problem. */
export async function cleanRows(
  dataset: Dataset,
  parts: readonly RawInput[],
  options: RowOptions & WritingOptions,
  { clean, rejected, decided, onProgress }: Targets,
): Promise<CleanedRows> {
  const cleaner = new RowCleaner(dataset, options, decided);
  const measures = new Measures(dataset);
  const counts = { read: 0, repaired: 0, kept: 0, duplicates: 0 };
  const reasons: Counts = Object.fromEntries(dataset.reasons.map((reason) => [reason, 0]));
  const swallowing: (Swallowing & { file: string })[] = [];
  const first = new Map<Reason, FirstRejected>();
  const facts: Record<string, FileFacts> = {};
  const schemas: Schema[] = [];
  const bytes = parts.reduce((sum, part) => sum + (part.bytes ?? Number.NaN), 0);
  const bytesTotal = Number.isNaN(bytes) ? undefined : bytes;
  let before = 0;
  for (const part of parts) {
    const start = { ...counts };
    let header: Schema | undefined;
    for await (const batch of readRows(part, dataset, options)) {
      const { columns } = batch;
      if (header === undefined) {
        header = columns.schema;
        schemas.push(header);
        cleaner.takeHeader(columns.at);
      }
      if (batch.facts !== undefined) facts[part.name] = batch.facts;
      counts.read = start.read + batch.read;
      counts.repaired = start.repaired + batch.repaired;
      const kept = [];
      for (const row of batch.rows) {
        const records = swallowedRecords(row, columns);
        if (records > 0) swallowing.push({ file: part.name, line: row.line, records });
        const reason = row.reason ?? cleaner.judge(row.cells);
        if (reason === null) {
          kept.push(cleaner.clean(row.cells));
          continue;
        }
        if (reason === DUPLICATE) counts.duplicates++;
        else reasons[reason] = (reasons[reason] ?? 0) + 1;
        const cell = cleaner.rejectedCell(row.cells, reason);
        const known = first.get(reason);
        if (known === undefined || (isAmbiguous(cell) && !isAmbiguous(known.cell)))
          first.set(reason, { part, row, cell, width: columns.width });
        rejected.add(part.name, row, row.reason ? "" : cleaner.rawId(row.cells), reason);
      }
      counts.kept += kept.length;
      measures.add(kept);
      await clean.write(kept);
      await rejected.flush();
      if (batch.rows.length === 0) continue;
      const bytesRead = before + batch.consumed;
      onProgress?.({ file: part.file, bytesRead, bytesTotal, rows: counts.read });
    }
    before += part.bytes ?? 0;
  }
  const tally = { ...counts, rejected: reasons, cells: cleaner.counts, schema: merged(schemas) };
  return { tally: { ...tally, measured: measures.result() }, cleaner, swallowing, first, facts };
}

/** What is said of the headers of all parts together. */
function merged(schemas: readonly Schema[]): Schema {
  const all = (of: (schema: Schema) => readonly string[]) => [...new Set(schemas.flatMap(of))];
  return {
    separator: all(({ separator }) => [separator]).join(" "),
    missing: all(({ missing }) => missing),
    extra: all(({ extra }) => extra),
    renamed: Object.fromEntries(schemas.flatMap(({ renamed }) => Object.entries(renamed))),
  };
}
