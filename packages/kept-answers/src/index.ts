export { after } from "./after.js";
export { type Cache, createCache } from "./cache.js";
export { createTagger } from "./entity-tag.js";
export {
  createKeptAnswers,
  type KeptAnswers,
  type KeptAnswersOptions,
  type RequestHeaders,
} from "./kept-answers.js";
export type { HeaderList, Headers, Reply } from "./reply.js";
export { textResponse } from "./text-response.js";
