export * from "./fold.js";
export { inFigures } from "./numbers.js";
export * from "./words.js";
export * from "./writings.js";
