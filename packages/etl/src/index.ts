export type { Cut } from "./batches.js";
export { cleanCredits } from "./credits.js";
export type { EtlProgress } from "./etl-file.js";
export type { Cleaned } from "./kind.js";
export { type Literal, LiteralError, type Plucked, parseLiteral, pluckDict, pluckDicts } from "./literal.js";
export { cleanMovies } from "./movies.js";
export { CREDIT_REASONS, DUPLICATE, MOVIE_REASONS, type Reason, type Rejection } from "./reasons.js";
export type { EtlReport, FileReport } from "./report.js";
export { type EtlOptions, runEtl } from "./run.js";
