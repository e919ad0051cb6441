export type { Cut } from "./batches.js";
export type { EtlProgress } from "./etl-file.js";
export type { EtlReport, FileReport } from "./report.js";
export { type EtlOptions, runEtl } from "./run.js";
