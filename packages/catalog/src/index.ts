export { Problem } from "@movies/artifacts"; // what openCatalog and createCatalog refuse with
export * from "./answers.js";
export * from "./catalog.js";
export { createCatalog } from "./create-catalog.js";
export type { NearestIndex } from "./models/nearest.js";
export { openCatalog } from "./open-catalog.js";
export { settings } from "./settings.js";
