import { type Opened, openArtifacts } from "@movies/artifacts";
import fc from "fast-check";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { readNearest } from "../src/models/hnsw.js";
import type { NearestIndex } from "../src/models/nearest.js";
import { randomQuestions } from "./random-questions.js";
import { catalogAnswers, slowAnswers } from "./slow-recommend.js";

const full = inject("full");

describe.skipIf(full === null)("narrowed lists of the whole catalogue", () => {
  let opened: Opened<NearestIndex>;
  let answers: readonly [catalog: ReturnType<typeof catalogAnswers>, slow: ReturnType<typeof slowAnswers>];
  beforeAll(async () => {
    opened = await openArtifacts(full?.artifacts ?? "", readNearest);
    answers = [catalogAnswers(opened, opened.knn), slowAnswers(opened, opened.knn)];
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    "are those of comparing every film that passes, two hundred questions by seed %d",
    (seed) => {
      const [catalog, slow] = answers;
      for (const question of fc.sample(randomQuestions(opened), { numRuns: 200, seed }))
        expect(catalog(question), JSON.stringify(question)).toEqual(slow(question));
    },
  );
});
