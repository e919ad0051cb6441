import { join } from "node:path";
import { type FileFacts, FileWriter } from "@movies/artifacts/folder";
import type { Cell } from "../cells/cell.js";
import { type CleanFile, columnNames, type Dataset } from "../datasets/dataset.js";
import { csvRow, csvRowOf } from "./csv.js";
import type { ParquetFile } from "./parquet.js";

interface Target {
  readonly name: string;
  readonly file: FileWriter;
  /** positions of its columns in a clean row */
  readonly places: readonly number[];
  readonly parquet: ParquetFile | undefined;
}

/** Writes clean rows into every clean file of a dataset, as CSV and, if wanted, as Parquet. Errors: Problem. */
export class CleanWriter {
  private readonly targets: Target[] = [];
  /** how an unknown cell is written: an unknown list is an empty one */
  private readonly unknown: readonly string[];

  private constructor(unknown: readonly string[]) {
    this.unknown = unknown;
  }

  static async open(dataset: Dataset, to: { dir: string; parquet: boolean }): Promise<CleanWriter> {
    const names = columnNames(dataset);
    const writer = new CleanWriter(
      names.map((name) => (dataset.columns[name]?.type.profile === "list" ? "[]" : "")),
    );
    try {
      for (const file of dataset.files) writer.targets.push(await openTarget(dataset, names, file, to));
    } catch (error) {
      await writer.abandon();
      throw error;
    }
    for (const { file, places } of writer.targets)
      await file.write(csvRow(places.map((place) => names[place] ?? "")));
    return writer;
  }

  async write(rows: readonly (readonly Cell[])[]): Promise<void> {
    for (const { file, places, parquet } of this.targets) {
      let text = "";
      for (const row of rows) text += csvRowOf(row, places, this.unknown);
      await file.write(text);
      await parquet?.add(rows);
    }
  }

  /** Ends the files and returns the facts of each by name. */
  async close(): Promise<Record<string, FileFacts>> {
    const written: Record<string, FileFacts> = {};
    for (const { name, file, parquet } of this.targets) {
      written[name] = await file.close();
      Object.assign(written, await parquet?.close());
    }
    return written;
  }

  /** For the way out after an error. */
  async abandon(): Promise<void> {
    for (const { file, parquet } of this.targets) {
      await file.abandon();
      await parquet?.abandon();
    }
  }
}

async function openTarget(
  dataset: Dataset,
  names: readonly string[],
  { name, parquet, columns }: CleanFile,
  to: { readonly dir: string; readonly parquet: boolean },
): Promise<Target> {
  const places = columns.map((column) => names.indexOf(column));
  const file = await FileWriter.open(join(to.dir, name));
  if (!to.parquet) return { name, file, places, parquet: undefined };
  const { ParquetFile } = await import("./parquet.js"); // its writer takes a while to load
  const types = columns.map((column) => dataset.columns[column]?.type.parquet ?? "text");
  return { name, file, places, parquet: await ParquetFile.open(to.dir, parquet, columns, types, places) };
}
