import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { type FileFacts, fileProblem } from "@movies/artifacts/folder";
import { SETTINGS } from "../settings.js";

const NEEDS_QUOTES = /[",\n\r]/;
const NEEDS_ESCAPE = /["\\\p{Control}]/u; // in JSON

/** A cell of a clean table: text, a number, a list of names (a JSON array) or nothing. */
export type Cell = string | number | readonly string[] | null;

/** One row of CSV with the `\n` behind it. */
export function csvRow(cells: readonly Cell[]): string {
  let row = "";
  for (let i = 0; i < cells.length; i++) row += (i === 0 ? "" : ",") + csvCell(cells[i] ?? null);
  return `${row}\n`;
}

/** Rows that come as columns; `unknown` stands for each column's cells that are null. */
export function csvRows(columns: readonly (readonly Cell[])[], unknown: readonly string[]): string {
  let text = "";
  for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
    for (let i = 0; i < columns.length; i++) {
      if (i > 0) text += ",";
      const cell = columns[i]?.[row] ?? null;
      text += cell === null ? unknown[i] : csvCell(cell);
    }
    text += "\n";
  }
  return text;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell !== "string") return listCell(cell);
  return NEEDS_QUOTES.test(cell) ? quote(cell) : cell;
}

/**
 * `["Tom Hanks","Tim Allen"]` with its quotes doubled. This is `quote(JSON.stringify(names))`, written so that most
 * names are copied once instead of three times; a third of the time of arquero's toCSV or papaparse's unparse.
 */
function listCell(names: readonly string[]): string {
  if (names.length === 0) return "[]";
  for (const name of names) if (NEEDS_ESCAPE.test(name)) return quote(JSON.stringify(names));
  return `"[""${names.join('"",""')}""]"`;
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Writes one file in large pieces and knows its facts at the end without reading it again. One piece is on its way to
 * the disk while the next is made; more than that is waited for. Errors, Problem, come with the next call.
 */
export class FileWriter {
  private readonly hash = createHash("sha256");
  private bytes = 0;
  // Two buffers in turn: one is filled while the other is on its way to the disk.
  private filling = Buffer.allocUnsafe(SETTINGS.writeBytes);
  private filled = 0;
  private spare = Buffer.allocUnsafe(SETTINGS.writeBytes);
  private underWay: Promise<void> = Promise.resolve();
  private failure: unknown;
  private readonly path: string;
  private readonly file: FileHandle;

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.file = file;
  }

  static async open(path: string): Promise<FileWriter> {
    return guarded(path, async () => new FileWriter(path, await open(path, "w")));
  }

  async write(content: string | Buffer): Promise<void> {
    const most = typeof content === "string" ? 3 * content.length : content.length;
    if (this.filled + most > this.filling.length) await this.flush();
    if (most > this.filling.length) this.filling = Buffer.allocUnsafe(most);
    const rest = this.filling.subarray(this.filled);
    this.filled += typeof content === "string" ? rest.write(content, "utf8") : content.copy(rest);
  }

  async close(): Promise<FileFacts> {
    await this.flush();
    await this.settle();
    await guarded(this.path, () => this.file.close());
    return { bytes: this.bytes, sha256: this.hash.digest("hex") };
  }

  /** Closes what may be closed already: for the way out after an error. */
  async abandon(): Promise<void> {
    await this.underWay;
    await this.file.close().catch(() => undefined);
  }

  private async flush(): Promise<void> {
    await this.settle();
    const bytes = this.filling.subarray(0, this.filled);
    this.hash.update(bytes);
    this.bytes += bytes.length;
    [this.filling, this.spare] = [this.spare, this.filling];
    this.filled = 0;
    this.underWay = guarded(this.path, () => this.file.appendFile(bytes)).catch((error: unknown) => {
      this.failure = error;
    });
  }

  private async settle(): Promise<void> {
    await this.underWay;
    if (this.failure !== undefined) throw this.failure;
  }
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileProblem(error, "write", path, "make room or choose another folder, then run the command again");
  }
}
