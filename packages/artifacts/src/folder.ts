// What every command needs for a folder of artifacts: names, messages, publishing, verifying. The tables are left out:
// with Arrow they take as long to load as Node takes to start.
export * from "@movies/publishing";
export type { KnnFacts, Manifest } from "./build/manifest.js";
export * from "./build/publish.js";
export { readManifest, type Verification, type VerifiedFile, verifyArtifacts } from "./build/verify.js";
export * from "./etl-report.js";
export * from "./json.js";
export * from "./layout.js";
export * from "./next-command.js";
