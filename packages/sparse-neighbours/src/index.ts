export { type Attribute, type Reach, reached } from "./attributes.js";
export { type InvertedIndex, indexRows } from "./inverted-index.js";
export { productsWith, type SparseMatrix, transpose, transposeLists } from "./matrix.js";
export {
  MemoryError,
  type PlacedJob,
  placeJob,
  type SearchJob,
  type SearchMemory,
  searchMemory,
} from "./memory.js";
export {
  askingOrder,
  type MakeReaches,
  NeighbourSearch,
  nearestRows,
  productJob,
  type ReachesOf,
} from "./search.js";
export { shareArrays } from "./shared-arrays.js";
export { type Nearest, TopK } from "./top-k.js";
