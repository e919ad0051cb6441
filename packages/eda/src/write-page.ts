import { join } from "node:path";
import { EDA_REPORT, Problem, readIfThere, replaceFile } from "@movies/artifacts";
import { createPage, type EdaPage } from "./create-page.js";
import { readCleanData } from "./data/clean-data.js";
import { SIGNATURE } from "./html/page.js";

export interface WritePageOptions {
  /** the folder with the clean files */
  readonly artifacts: string;
  /** where to write the page; by default eda.html in `artifacts` */
  readonly out?: string;
  readonly onProgress?: (step: "read" | "draw", done: number, total: number) => void;
}

export interface WrittenPage {
  readonly file: string;
  readonly bytes: number;
  readonly figures: EdaPage["figures"];
}

/**
 * Makes the page of the clean files in `artifacts`: one HTML file, written aside and renamed. The same clean files give the same
 * bytes. Errors: Problem when a clean file is missing or broken, or the page cannot be written.
 */
export async function writePage({ artifacts, out, onProgress }: WritePageOptions): Promise<WrittenPage> {
  const file = out ?? join(artifacts, EDA_REPORT);
  await refuseToReplaceOthers(file);
  onProgress?.("read", 0, 0);
  const data = await readCleanData(artifacts);
  const { html, figures } = createPage(data, (done, total) => onProgress?.("draw", done, total));
  await replaceFile(file, html);
  return { file, bytes: Buffer.byteLength(html), figures };
}

/** A typing mistake must not replace a data file. */
async function refuseToReplaceOthers(file: string): Promise<void> {
  const next = "choose another file with --out";
  const there = await readIfThere(file, next);
  if (there !== undefined && !new TextDecoder().decode(there.subarray(0, 200)).startsWith(SIGNATURE))
    throw new Problem(`${file} is there already and is not a report of movies eda; move it away or ${next}`);
}
