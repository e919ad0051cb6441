import { join } from "node:path";
import { EDA_REPORT, Problem, readIfThere, replaceFile } from "@movies/artifacts";
import { SIGNATURE } from "./html/page.js";
import { readWorld } from "./read-world.js";
import { createReport, type Report } from "./report.js";

export interface WriteReportOptions {
  /** the folder with the clean files */
  readonly artifacts: string;
  /** where the report goes; eda.html in `artifacts` where nothing is said */
  readonly out?: string;
  readonly onProgress?: (step: "read" | "draw", done: number, total: number) => void;
}

export interface WrittenReport {
  readonly file: string;
  readonly bytes: number;
  readonly figures: Report["figures"];
}

/**
 * Makes the report of the clean files in `artifacts`: one HTML file, written aside and renamed. The same clean files give the same
 * bytes. Errors: Problem where a clean file is missing or broken, or the report cannot be written there.
 */
export async function writeReport({
  artifacts,
  out,
  onProgress,
}: WriteReportOptions): Promise<WrittenReport> {
  const file = out ?? join(artifacts, EDA_REPORT);
  await refuseToReplaceOthers(file);
  onProgress?.("read", 0, 0);
  const world = await readWorld(artifacts);
  const { html, figures } = await createReport(world, (done, total) => onProgress?.("draw", done, total));
  await replaceFile(file, html);
  return { file, bytes: Buffer.byteLength(html), figures };
}

/** A slip of the pen must not turn a data file into a report. */
async function refuseToReplaceOthers(file: string): Promise<void> {
  const next = "choose another file with --out";
  const there = await readIfThere(file, next);
  if (there !== undefined && !new TextDecoder().decode(there.subarray(0, 200)).startsWith(SIGNATURE))
    throw new Problem(`${file} is there already and is not a report of movies eda; move it away or ${next}`);
}
