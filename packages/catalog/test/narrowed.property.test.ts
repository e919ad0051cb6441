import { openArtifacts } from "@movies/artifacts";
import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { readNearest } from "../src/models/hnsw.js";
import { createModels } from "../src/models/index.js";
import { nearestKept } from "../src/models/narrowed.js";
import { randomQuestions } from "./random-questions.js";
import { catalogAnswers, slowAnswers } from "./slow-recommend.js";

const opened = await openArtifacts(inject("worldArtifacts"), readNearest);

test("a narrowed list is that of comparing every film that passes, in order, for every model", () => {
  const [catalog, slow] = [catalogAnswers(opened, opened.knn), slowAnswers(opened, opened.knn)];
  fc.assert(
    fc.property(randomQuestions(opened), (question) => {
      expect(catalog(question)).toEqual(slow(question));
    }),
    { numRuns: runs(300) },
  );
});

describe("the live comparison of a film with every other", () => {
  test.each(["mezcla", "tfidf"] as const)(
    "by %s finds the stored list of every film, in its order",
    (name) => {
      const { stored, ...live } = createModels(opened, opened.knn)[name];
      for (let row = 0; row < opened.films.count; row++) {
        const all = Int32Array.from({ length: opened.films.count }, (_, other) => other);
        const kept = all.filter((other) => other !== row);
        const wanted = {
          liked: [row],
          disliked: [],
          kept,
          atMostOne: [],
          k: 50,
          isNear: () => true,
          diversity: 0,
        };
        const found = nearestKept(live, wanted).map((near) => near.row);
        expect(found).toEqual(Array.from(stored?.(row) ?? []));
      }
    },
  );
});
