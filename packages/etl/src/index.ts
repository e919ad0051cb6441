export type { Cut } from "./batches.js";
export type { EtlProgress } from "./etl-file.js";
export { type InputChoice, rawNames } from "./input/find.js";
export type { ColumnProfile } from "./profile/columns.js";
export { RAW_COLUMNS } from "./raw-columns.js";
export type { EtlReport, FileReport, Suspicion } from "./report.js";
export { type EtlOptions, runEtl } from "./run.js";
export { type NamedThresholds, readThresholds, THRESHOLDS_FILE } from "./thresholds/read.js";
