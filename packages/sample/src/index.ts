export type { CreditRejection, MovieRejection } from "./damage.js";
export { creditDefects, type Defect, defects, movieDefects } from "./defects.js";
export { type ExpectedReport, expectedReport, type FileReport } from "./expected-report.js";
export { GENERATED_FILE, type GeneratedRecord, generatedFiles, recordOf } from "./generate/record.js";
export { DEFAULT_SEED, LARGEST_SEED, MOST_FILMS, RATES, type Rates } from "./generate/settings.js";
export { type GeneratedWorld, type WorldOptions, writeGenerated } from "./generate/write.js";
export { type Literal, pythonLiteral } from "./python-literal.js";
export { sampleWorld, type World } from "./world.js";
export { CREDITS_FILE, MOVIES_FILE, type WrittenFile, writeSample } from "./write.js";
