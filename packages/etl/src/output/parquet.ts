import { join } from "node:path";
import { type FileFacts, FileWriter } from "@movies/artifacts/folder";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell } from "../cells/cell.js";
import { type ParquetType, schemaOf, toParquet } from "../datasets/parquet-types.js";
import { SETTINGS } from "../settings.js";

interface Column {
  readonly name: string;
  /** its position in a clean row */
  readonly place: number;
  readonly store: (cell: unknown) => unknown;
  data: unknown[];
}

/** A clean file as Parquet. Errors: Problem if it cannot be written. */
export class ParquetFile {
  private rows = 0;
  private readonly name: string;
  private readonly file: FileWriter;
  private readonly parquet: ParquetWriter;
  private readonly columns: readonly Column[];

  private constructor(name: string, file: FileWriter, parquet: ParquetWriter, columns: readonly Column[]) {
    this.name = name;
    this.file = file;
    this.parquet = parquet;
    this.columns = columns;
  }

  /** `places`: the position of each column in a clean row. */
  static async open(
    dir: string,
    name: string,
    columns: readonly string[],
    types: readonly ParquetType[],
    places: readonly number[],
  ): Promise<ParquetFile> {
    const file = await FileWriter.open(join(dir, name));
    const parquet = new ParquetWriter({
      writer: new FlushedTo(file),
      schema: schemaOf(columns, types),
      createdBy: "movies etl",
    });
    const stores = columns.map((column, i) => ({
      name: column,
      place: places[i] ?? -1,
      store: toParquet(types[i] ?? "text"),
      data: [],
    }));
    return new ParquetFile(name, file, parquet, stores);
  }

  async add(rows: readonly (readonly Cell[])[]): Promise<void> {
    for (const row of rows) {
      for (const { place, store, data } of this.columns) data.push(store(row[place] ?? null));
      this.rows++;
      if (this.rows === SETTINGS.rowGroupRows) await this.writeGroup();
    }
  }

  /** Ends the file and returns its facts by name. */
  async close(): Promise<Record<string, FileFacts>> {
    await this.writeGroup();
    await this.parquet.finish();
    return { [this.name]: await this.file.close() };
  }

  /** For the way out after an error. */
  abandon(): Promise<void> {
    return this.file.abandon();
  }

  private async writeGroup(): Promise<void> {
    if (this.rows === 0) return;
    await this.parquet.write({
      columnData: this.columns.map(({ name, data }) => ({ name, data })),
      rowGroupSize: this.rows,
    });
    for (const column of this.columns) column.data = [];
    this.rows = 0;
  }
}

/** hyparquet's own writer keeps all bytes of a file; this one passes them on after each row group. */
class FlushedTo extends ByteWriter {
  private readonly file: FileWriter;

  constructor(file: FileWriter) {
    super();
    this.file = file;
  }

  async flush(): Promise<void> {
    const bytes = Buffer.from(this.buffer.slice(0, this.index)); // the buffer is reused
    this.index = 0;
    await this.file.write(bytes);
  }

  override finish(): Promise<void> {
    return this.flush();
  }
}
