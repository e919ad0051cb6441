import { openArtifacts } from "@movies/artifacts";
import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { readNearest } from "../src/models/hnsw.js";
import { randomQuestions } from "./random-questions.js";
import { catalogAnswers, slowAnswers } from "./slow-recommend.js";

const full = inject("full");

describe.skipIf(full === null)("narrowed lists of the whole catalogue", () => {
  test("two thousand random questions have the answers of comparing every film that passes", async () => {
    const opened = await openArtifacts(full?.artifacts ?? "", readNearest);
    const [catalog, slow] = [catalogAnswers(opened, opened.knn), slowAnswers(opened, opened.knn)];
    for (const question of fc.sample(randomQuestions(opened), { numRuns: 2000, seed: 19 }))
      expect(catalog(question), JSON.stringify(question)).toEqual(slow(question));
  });
});
