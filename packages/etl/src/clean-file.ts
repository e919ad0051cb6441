import { join } from "node:path";
import { type FileFacts, FileWriter } from "@movies/artifacts/folder";
import type { Cut } from "./batches.js";
import { CREDITS } from "./credits.js";
import type { Renames } from "./csv/columns.js";
import { rejectedPart } from "./csv/rejected-part.js";
import { type EtlProgress, etlFile } from "./etl-file.js";
import type { RawInput } from "./input/raw-input.js";
import { MOVIES } from "./movies.js";
import type { CleanParquet } from "./parquet/clean-parquet.js";
import type { FileReport } from "./report.js";

const KINDS = { movies: MOVIES, credits: CREDITS } as const;

/** What is to be made of one raw file; plain data, so that a thread of its own can be told. */
export interface CleaningJob {
  readonly kind: keyof typeof KINDS;
  /** the folder that takes what is written */
  readonly dir: string;
  readonly parquet: boolean;
  readonly renames: Renames | undefined;
  readonly cut: Cut | undefined;
}

/** What it came to; plain data as well. */
export interface CleanedFile {
  readonly report: FileReport;
  /** ids kept */
  readonly ids: Int32Array;
  /** of the CSV, unpacked */
  readonly raw: FileFacts;
  /** of each file written, by name, but for the rejected rows */
  readonly written: Readonly<Record<string, FileFacts>>;
  readonly warnings: readonly string[];
}

/** Cleans one raw file into the files of a folder. Errors: Problem; what was written until then stays there. */
export async function cleanFile(
  { kind: name, dir, parquet: wanted, renames, cut }: CleaningJob,
  raw: RawInput,
  onProgress: ((progress: EtlProgress) => void) | undefined,
): Promise<CleanedFile> {
  const kind = KINDS[name];
  const rejected = await FileWriter.open(rejectedPart(dir, name));
  const clean = await FileWriter.open(join(dir, kind.cleanFile));
  let parquet: CleanParquet | undefined;
  try {
    if (wanted) parquet = await (await import("./parquet/clean-parquet.js")).openCleanParquet(dir, kind);
    const { report, ids, facts, warnings } = await etlFile({
      kind,
      raw,
      clean,
      rejected,
      onClean: parquet?.add,
      cut,
      renames,
      onProgress,
    });
    const written = { [kind.cleanFile]: await clean.close(), ...(await parquet?.close()) };
    await rejected.close();
    return { report, ids: Int32Array.from(ids), raw: facts, written, warnings };
  } finally {
    await rejected.abandon();
    await clean.abandon();
    await parquet?.abandon();
  }
}
