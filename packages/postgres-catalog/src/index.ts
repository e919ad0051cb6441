export { type LoadedTable, type LoadedTables, loadClean } from "./clean.js";
export { type LoadedBuild, loadBuild } from "./load.js";
export { buildsAt } from "./open.js";
