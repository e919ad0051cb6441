import { setImmediate } from "node:timers/promises";
import type { KnnFacts } from "@movies/artifacts";
import hnsw, { type HierarchicalNSW } from "hnswlib-node";

/** Opens an index as the service does. Its bytes must be verified: hnswlib aborts the process over a damaged file. */
export function openIndex(
  path: string,
  { space, dimensions, ef }: Pick<KnnFacts, "space" | "dimensions" | "ef">,
): HierarchicalNSW {
  const index = new hnsw.HierarchicalNSW(space, dimensions);
  index.readIndexSync(path);
  index.setEf(ef); // the file does not keep it
  return index;
}

/** The k rows that the index finds around a point, without the point's own row: the query asks for one more. */
export const searchAround = (index: HierarchicalNSW, point: number[], row: number, k: number): number[] =>
  index
    .searchKnn(point, Math.min(k + 1, index.getCurrentCount()))
    .neighbors.filter((other) => other !== row)
    .slice(0, k);

/** For each film the rows that the index finds, queried as the service does. */
export async function knnLists(
  index: HierarchicalNSW,
  k: number,
  onFilm: (done: number) => void,
): Promise<Int32Array[]> {
  const lists: Int32Array[] = [];
  for (let row = 0; row < index.getCurrentCount(); row++) {
    if (row % BLOCK === 0) {
      onFilm(row);
      await setImmediate(); // lets Ctrl-C through: hnswlib does not yield
    }
    lists.push(Int32Array.from(searchAround(index, index.getPoint(row), row, k)));
  }
  return lists;
}

const BLOCK = 500;
