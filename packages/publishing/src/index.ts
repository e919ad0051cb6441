export { Digest, difference, type FileFacts, factsOf, factsOfOpen } from "./digest.js";
export { FileWriter } from "./file-writer.js";
export { asideName } from "./owner.js";
export { errorCode, fileProblem, Problem } from "./problem.js";
export { currentNames, currentPath, factsOfFile, openDifference, readIfThere, withFile } from "./read.js";
export { replaceFile } from "./replace-file.js";
export { openStage, type Stage } from "./stage.js";
export { undoUnfinished } from "./unfinished.js";
