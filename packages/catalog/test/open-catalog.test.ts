import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MODELS } from "../src/answers.js";
import { openCatalog, Problem } from "../src/index.js";
import { publishWorld, tinyFilms, worldCatalog } from "./world/index.js";

let artifacts = "";
beforeEach(() => {
  artifacts = mkdtempSync(join(tmpdir(), "movies-catalog-"));
});
afterEach(() => rmSync(artifacts, { recursive: true, force: true }));

test("a published build answers as the one in memory", async () => {
  const { build } = await publishWorld(artifacts);
  const opened = await openCatalog(artifacts);
  const memory = worldCatalog();
  expect(opened.build).toEqual({ ...memory.build, id: build });
  for (const { title } of tinyFilms)
    for (const model of MODELS)
      expect(opened.recommend({ title }, { model, k: 5 })).toEqual(
        memory.recommend({ title }, { model, k: 5 }),
      );
  expect(opened.search("toy", { limit: 5 })).toEqual(memory.search("toy", { limit: 5 }));
});

test("a folder without a build is refused", async () => {
  await expect(openCatalog(artifacts)).rejects.toThrow(Problem);
});

test("a damaged index is refused before hnswlib reads it", async () => {
  const { build } = await publishWorld(artifacts);
  appendFileSync(join(artifacts, `build-${build}`, "knn.hnsw"), "x");
  await expect(openCatalog(artifacts)).rejects.toThrow(/knn\.hnsw is damaged/);
});
