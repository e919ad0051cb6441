export { callPrograms, Problem } from "@movies/artifacts"; // the error for refusals
export * from "./answers.js";
export * from "./catalog.js";
export { createCatalog } from "./create-catalog.js";
export { readNearest } from "./models/hnsw.js";
export type { NearestIndex } from "./models/nearest.js";
export { byColumn } from "./models/vectors.js";
export { type Builds, buildsIn, openCatalog } from "./open-catalog.js";
export { expectAnswers } from "./self-test.js";
export { settings } from "./settings.js";
