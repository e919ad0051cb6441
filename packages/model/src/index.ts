export { type BuildOptions, type BuildProgress, buildModel } from "./build-model.js";
