export { callPrograms, Problem, stampOf } from "@movies/artifacts"; // the error for refusals, and the check for a new build
export * from "./answers.js";
export * from "./catalog.js";
export { createCatalog } from "./create-catalog.js";
export type { NearestIndex } from "./models/nearest.js";
export { checkPublished, openCatalog, publishedBuild } from "./open-catalog.js";
export { settings } from "./settings.js";
