import hnsw from "hnswlib-node";
import { expect, test } from "vitest";
import { knnLists } from "../../src/knn/open-index.js";
import { recalls } from "../../src/knn/recall.js";

test("knn lists hold no film twice nor itself, and recall counts what brute force would find", async () => {
  const index = new hnsw.HierarchicalNSW("l2", 1);
  index.initIndex(9, 16, 200, 1);
  const points = [0, 1, 2, 3, 10, 11, 12, 13, 13].map((x) => [x]);
  points.forEach((point, row) => {
    index.addPoint(point, row);
  });
  const lists = await knnLists(index, 2, () => {});
  expect([...(lists[0] ?? [])]).toEqual([1, 2]);
  expect([...(lists[8] ?? [])]).toEqual([7, 6]);
  const recall = () => recalls(points, [0, 4, 8], 2, (row) => lists[row] ?? []);
  expect(recall()).toEqual([1, 1, 1]);
  lists[0] = Int32Array.of(1, 8);
  lists[4] = Int32Array.of();
  expect(recall()).toEqual([0.5, 0, 1]);
  expect(recalls([[0]], [0], 5, () => [])).toEqual([1]); // there is nothing to find
});
