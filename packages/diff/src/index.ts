export type { BuildsDiff, Churn, Setting } from "./builds.js";
export { compareFolders, type DiffProgress, type FilmsDiff, type FoldersDiff } from "./folders.js";
export type { ChangedCell, ChangedRow } from "./rows.js";
export type { FilmName } from "./titles.js";
