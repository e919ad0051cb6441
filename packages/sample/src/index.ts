export type { CreditRejection, MovieRejection } from "./damage.js";
export { creditDefects, type Defect, defects, movieDefects } from "./defects.js";
export { type ExpectedReport, expectedReport, type FileReport } from "./expected-report.js";
export { type Literal, pythonLiteral } from "./python-literal.js";
export { sampleWorld, type World } from "./world.js";
export { CREDITS_FILE, MOVIES_FILE, type WrittenFile, writeSample } from "./write.js";
