// What every command needs of a folder of artifacts: names, messages, publishing, verifying. The tables in it are left out:
// with Arrow they take as long to load as Node takes to start.
export * from "./files.js";
export * from "./json.js";
export * from "./layout.js";
export type { FileFacts, KnnFacts, Manifest, MezclaFacts } from "./manifest.js";
export * from "./next-command.js";
export * from "./problem.js";
export { finishMove } from "./publishing/move.js";
export * from "./publishing/publish.js";
export { replaceFile } from "./publishing/replace-file.js";
export * from "./publishing/stage.js";
export { undoUnfinished } from "./publishing/unfinished.js";
export { readManifest, type Verification, type VerifiedFile, verifyArtifacts } from "./verify.js";
