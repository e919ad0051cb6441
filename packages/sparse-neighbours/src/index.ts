export { type Affinity, type AffinityBounds, ROUNDING } from "./affinity.js";
export { type DirectionGroups, directionAffinity, directionJob } from "./direction-affinity.js";
export { type Groups, groupEqualRows, weightedProducts } from "./groups.js";
export { type InvertedIndex, indexRows } from "./inverted-index.js";
export { type Layout, layOut } from "./layout.js";
export { productsWith, type SparseMatrix, transpose, transposeLists } from "./matrix.js";
export {
  MemoryError,
  type PlacedJob,
  placeJob,
  type SearchJob,
  type SearchMemory,
  searchMemory,
} from "./memory.js";
export { type MakeAffinity, NeighbourSearch, nearestRows, productJob, unitsFor } from "./search.js";
export { shareArrays } from "./shared-arrays.js";
export { type Nearest, TopK } from "./top-k.js";
