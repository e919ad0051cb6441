import { join } from "node:path";
import {
  CLEAN_CREDITS_PARQUET,
  CLEAN_MOVIES_PARQUET,
  type FileFacts,
  FileWriter,
} from "@movies/artifacts/folder";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { ColumnTable } from "../arquero.js";
import type { Kind } from "../kind.js";
import { SETTINGS } from "../settings.js";
import { schemaOf, toParquet } from "./schema.js";

const NAMES = { movies: CLEAN_MOVIES_PARQUET, credits: CLEAN_CREDITS_PARQUET } as const;

/** Takes the clean rows beside the CSV. */
export interface CleanParquet {
  /** Adds the rows of a batch. Errors: Problem where the disk cannot take them. */
  add(table: ColumnTable): Promise<void>;
  /** Ends the file and gives its facts by its name. */
  close(): Promise<Record<string, FileFacts>>;
  /** For the way out after an error. */
  abandon(): Promise<void>;
}

/** The clean file of this kind as Parquet, in a folder. Errors: Problem. */
export async function openCleanParquet(dir: string, kind: Kind): Promise<CleanParquet> {
  const name = NAMES[kind.name];
  const file = await FileWriter.open(join(dir, name));
  const writer = new FlushedTo(file);
  const parquet = new ParquetWriter({ writer, schema: schemaOf(kind.cleanColumns), createdBy: "movies etl" });
  const columns = kind.cleanColumns.map((column) => ({
    name: column,
    cell: toParquet(column),
    data: [] as unknown[],
  }));
  let rows = 0;

  async function writeGroup(): Promise<void> {
    if (rows === 0) return;
    await parquet.write({
      columnData: columns.map(({ name, data }) => ({ name, data })),
      rowGroupSize: rows,
    });
    for (const column of columns) column.data = [];
    rows = 0;
  }

  return {
    async add(table) {
      for (const { name, cell, data } of columns)
        for (const value of table.array(name)) data.push(cell(value));
      rows += table.numRows();
      if (rows >= SETTINGS.rowGroupRows) await writeGroup();
    },
    async close() {
      await writeGroup();
      await parquet.finish();
      return { [name]: await file.close() };
    },
    abandon: () => file.abandon(),
  };
}

/** hyparquet's writer keeps all bytes of a file; this one hands them on behind each row group. */
class FlushedTo extends ByteWriter {
  private readonly file: FileWriter;

  constructor(file: FileWriter) {
    super();
    this.file = file;
  }

  async flush(): Promise<void> {
    const bytes = Buffer.from(this.buffer.slice(0, this.index)); // the buffer is written over
    this.index = 0;
    await this.file.write(bytes);
  }

  override finish(): Promise<void> {
    return this.flush();
  }
}
