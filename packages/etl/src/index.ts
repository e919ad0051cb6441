import type { NamedThresholds } from "./thresholds/thresholds.js";

export type { Cut } from "./batches.js";
export type { EtlProgress } from "./etl-file.js";
export { type InputChoice, rawNames } from "./input/find.js";
export type { ColumnProfile } from "./profile/types.js";
export { RAW_COLUMNS } from "./raw-columns.js";
export type { EtlReport, FileReport, Suspicion } from "./report.js";
export { type EtlOptions, runEtl } from "./run.js";
export { type NamedThresholds, THRESHOLDS_FILE } from "./thresholds/thresholds.js";

/** `readThresholds` of thresholds/read.ts, with all that it needs to know of the columns loaded when it is called. */
export async function readThresholds(raw: string, file: string | undefined): Promise<NamedThresholds> {
  const read = await import("./thresholds/read.js");
  return read.readThresholds(raw, file);
}
