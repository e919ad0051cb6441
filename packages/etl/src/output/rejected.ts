import { createReadStream, existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import {
  type FileFacts,
  FileWriter,
  fileProblem,
  REJECTED,
  REJECTED_COLUMNS,
  type Stage,
} from "@movies/artifacts/folder";
import type { Row } from "../csv/rows.js";
import type { Reason } from "../datasets/reasons.js";
import { csvRow } from "./csv.js";

/** A file where the rejected rows of one raw file wait to become part of rejected.csv. */
export const rejectedPart = (dir: string, dataset: "movies" | "credits"): string =>
  join(dir, `rejected-${dataset}.csv`);

/** Lists the rejected rows of one file. */
export class RejectedWriter {
  private text = "";
  private readonly file: FileWriter;

  private constructor(file: FileWriter) {
    this.file = file;
  }

  static async open(path: string): Promise<RejectedWriter> {
    return new RejectedWriter(await FileWriter.open(path));
  }

  /** `id`: the id cell as it is written; empty if it is unclear which cell that is. */
  add(file: string, { line, raw }: Row, id: string, reason: Reason): void {
    this.text += csvRow([file, line, id, reason, raw]);
  }

  async flush(): Promise<void> {
    await this.file.write(this.text);
    this.text = "";
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  /** For the way out after an error. */
  abandon(): Promise<void> {
    return this.file.abandon();
  }
}

/** Writes rejected.csv: the rejected rows of the films, then of the credits. Errors: Problem. */
export async function joinRejected(stage: Stage): Promise<FileFacts> {
  const rejected = await FileWriter.open(stage.path(REJECTED));
  try {
    await rejected.write(csvRow(REJECTED_COLUMNS));
    for (const part of [rejectedPart(stage.dir, "movies"), rejectedPart(stage.dir, "credits")])
      if (existsSync(part)) await moveInto(rejected, part);
    return await rejected.close();
  } finally {
    await rejected.abandon();
  }
}

async function moveInto(rejected: FileWriter, part: string): Promise<void> {
  try {
    for await (const piece of createReadStream(part)) await rejected.write(piece);
    await rm(part);
  } catch (error) {
    throw fileProblem(error, "move the rows of", part, "look at the disk, then run the command again");
  }
}
