export { creditDefects, type Defect, defects, movieDefects } from "./demo/defects.js";
export type { WorldOptions } from "./generate/damaged-film.js";
export { DEFAULT_SEED, LARGEST_SEED, MOST_FILMS, RATES, type Rates } from "./generate/settings.js";
export { type Literal, pythonLiteral } from "./raw/python-literal.js";
export type { ExpectedFile, ExpectedReport } from "./raw/tally.js";
export { GENERATED_FILE, type GeneratedRecord, generatedFiles, recordOf } from "./record.js";
export {
  CREDITS_FILE,
  expectedReport,
  MOVIES_FILE,
  type RawTexts,
  sampleWorld,
  type WrittenWorld,
  writeGenerated,
  writeSample,
} from "./write.js";
