export { type Attribute, type Reach, reached } from "./attributes.js";
export {
  BLOCK_BYTES,
  cutBlocks,
  MemoryError,
  type PlacedBlock,
  placeBlock,
  type SearchMemory,
  searchMemory,
} from "./block.js";
export { productJob, type SearchFrame, type SearchJob, searchJob } from "./job.js";
export { productsWith, type SparseMatrix, transpose, transposeLists } from "./matrix.js";
export { type Rows, runOf } from "./rows.js";
export { NeighbourSearch, nearestRows, type ReachesOf } from "./search.js";
export { sharedArray, sharedCopy } from "./shared-arrays.js";
export { type Nearest, TopK } from "./top-k.js";
