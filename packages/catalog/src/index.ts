export { Problem, stampOf } from "@movies/artifacts"; // what is refused with, and what tells whether there is something new
export * from "./answers.js";
export * from "./catalog.js";
export { createCatalog } from "./create-catalog.js";
export type { NearestIndex } from "./models/nearest.js";
export { openCatalog, publishedBuild } from "./open-catalog.js";
export { settings } from "./settings.js";
