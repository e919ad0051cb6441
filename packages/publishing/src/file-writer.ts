import { type FileHandle, open } from "node:fs/promises";
import { Digest, type FileFacts } from "./digest.js";
import { fileProblem } from "./problem.js";

/** Bytes gathered before they are written: a call to the system for every few rows would take most of the time. */
const PIECE = 1 << 20;

/**
 * Writes one file in large pieces and knows its facts at the end without reading it again. While one piece is on its
 * way to the disk the next is filled; the writer waits for more than that. Errors, Problem, come with the next call.
 */
export class FileWriter {
  private readonly digest = new Digest();
  // Two buffers take turns: one is filled while the other is on its way to the disk.
  private filling: Buffer;
  private filled = 0;
  private spare: Buffer;
  private underWay: Promise<void> = Promise.resolve();
  private failure: unknown;
  private readonly path: string;
  private readonly file: FileHandle;

  private constructor(path: string, file: FileHandle, pieceBytes: number) {
    this.path = path;
    this.file = file;
    this.filling = Buffer.allocUnsafe(pieceBytes);
    this.spare = Buffer.allocUnsafe(pieceBytes);
  }

  static async open(path: string, pieceBytes = PIECE): Promise<FileWriter> {
    return guarded(path, async () => new FileWriter(path, await open(path, "w"), pieceBytes));
  }

  async write(content: string | Uint8Array): Promise<void> {
    const most = typeof content === "string" ? 3 * content.length : content.length;
    if (this.filled + most > this.filling.length) await this.flush();
    if (most > this.filling.length) this.filling = Buffer.allocUnsafe(most);
    if (typeof content === "string") this.filled += this.filling.write(content, this.filled, "utf8");
    else {
      this.filling.set(content, this.filled);
      this.filled += content.length;
    }
  }

  async close(): Promise<FileFacts> {
    await this.flush();
    await this.settle();
    await guarded(this.path, () => this.file.close());
    return this.digest.facts();
  }

  /** Closes a file that may be closed already: for the way out after an error. */
  async abandon(): Promise<void> {
    await this.underWay;
    await this.file.close().catch(() => undefined);
  }

  private async flush(): Promise<void> {
    await this.settle();
    const bytes = this.filling.subarray(0, this.filled);
    this.digest.update(bytes);
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
