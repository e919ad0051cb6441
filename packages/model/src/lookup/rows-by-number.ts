import type { FlatLists } from "@movies/artifacts";
import { transposeLists } from "@movies/sparse-neighbours";

/**
 * For each number below `count`, the rows whose lists hold a value that `numberOf` maps to it, ascending and each once.
 * Values mapped to -1 are skipped.
 */
export function rowsByNumber(
  { starts, values }: FlatLists<Int32Array>,
  numberOf: Int32Array,
  count: number,
): FlatLists<Int32Array> {
  const columns = values.map((value) => numberOf[value]);
  const transposed = transposeLists({ starts, columns }, count);
  return { starts: transposed.starts, values: transposed.positions };
}
