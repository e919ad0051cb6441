export type { Figure } from "./bootstrap.js";
export { type EvaluateOptions, type EvaluateProgress, evaluate } from "./evaluate.js";
export type { RatingFiles } from "./ratings.js";
export type { Evaluation } from "./report.js";
