export { type BuildOptions, type BuildProgress, buildModel } from "./build-model.js";
export * from "./evaluate/index.js";
