import type { NamedThresholds } from "./thresholds/thresholds.js";

export type { ColumnProfile, EtlReport, FileReport, Suspicion, TitlesReport } from "@movies/artifacts/folder";
export type { EtlProgress } from "./clean/progress.js";
export { RAW_COLUMNS, WRITTEN_FILES } from "./datasets/index.js";
export type { InputChoice } from "./input/find.js";
export { rawNames } from "./input/folder.js";
export { type EtlOptions, runEtl } from "./run.js";
export { type NamedThresholds, THRESHOLDS_FILE } from "./thresholds/thresholds.js";

/** `readThresholds` of thresholds/read.ts, loading what it needs to know of the columns only when it is called. */
export async function readThresholds(raw: string, file: string | undefined): Promise<NamedThresholds> {
  const read = await import("./thresholds/read.js");
  return read.readThresholds(raw, file);
}
