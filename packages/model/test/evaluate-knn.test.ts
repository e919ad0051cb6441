import hnsw from "hnswlib-node";
import { expect, test } from "vitest";
import { knnLists, knnRecalls } from "../src/evaluate/knn-index.js";

test("knn lists hold no film twice nor itself, and recall counts what brute force would find", async () => {
  const index = new hnsw.HierarchicalNSW("l2", 1);
  index.initIndex(9, 16, 200, 1);
  [0, 1, 2, 3, 10, 11, 12, 13, 13].forEach((x, row) => {
    index.addPoint([x], row);
  });
  const lists = await knnLists(index, 2, () => {});
  expect([...(lists[0] ?? [])]).toEqual([1, 2]);
  expect([...(lists[8] ?? [])]).toEqual([7, 6]);
  expect(knnRecalls(index, lists, [0, 4, 8], 2)).toEqual([1, 1, 1]);
  lists[0] = Int32Array.of(1, 8);
  lists[4] = Int32Array.of();
  expect(knnRecalls(index, lists, [0, 4, 8], 2)).toEqual([0.5, 0, 1]);
});
