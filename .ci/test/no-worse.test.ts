import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { ROOT } from "./pages.ts";

const { whatIsWorse } = await import(join(ROOT, ".deploy/worse.mjs"));
const limits = JSON.parse(readFileSync(join(ROOT, ".deploy/no-worse.json"), "utf8"));

const figure = (value: number | null) => ({ value, low: value && value - 0.01, high: value && value + 0.01 });

/** A document of `movies evaluate` whose figures are all the same, except for the given ones. */
const evaluation = ({ all = 0.9 as number | null, hard = 0.9, coverage = 0.9, recall = 0.9 } = {}) => ({
  collections: [
    { model: "mezcla", half: "test", films: "all", hitAt10: figure(all) },
    { model: "mezcla", half: "test", films: "hard", hitAt10: figure(hard) },
    { model: "tfidf", half: "test", films: "all", hitAt10: figure(0.1) },
  ],
  catalogue: [{ model: "mezcla", coverageAt10: figure(coverage) }],
  knn: { recallAt5: figure(recall) },
});

const rows = (more: object = {}) => ({
  before: 100,
  removed: [],
  changed: [],
  columns: { added: [], removed: [] },
  ...more,
});
const difference = ({ films = rows(), credits = rows(), churn = [] as object[] } = {}) => ({
  films,
  credits,
  builds: { churn },
});
const otherTitles = (count: number) =>
  Array.from({ length: count }, () => ({ cells: [{ column: "title" }, { column: "popularity" }] }));

test.each([
  ["nothing else", evaluation(), difference(), []],
  ["a figure within the interval", evaluation({ all: 0.885 }), difference(), []],
  ["a better figure", evaluation({ all: 0.99, recall: 1 }), difference(), []],
  [
    "hit@10 beyond the interval",
    evaluation({ all: 0.87 }),
    difference(),
    ["hit@10 of mezcla on the test half was 0.9 [0.89, 0.91] and is 0.87; expected 0.88 or more"],
  ],
  ["fewer hard hits", evaluation({ hard: 0.8 }), difference(), [/hard films of the test half was 0\.9/]],
  ["less coverage", evaluation({ coverage: 0.8 }), difference(), [/^coverage@10 of mezcla was 0\.9/]],
  ["less recall", evaluation({ recall: 0.8 }), difference(), [/^recall@5 of the HNSW index was 0\.9/]],
  ["nothing to measure", evaluation({ all: null }), difference(), [/cannot be measured any more$/]],
  [
    "two films in a hundred gone",
    evaluation(),
    difference({ films: rows({ removed: [1, 2] }) }),
    ["2 of 100 films of the last build are not in the new one (2 %); expected 1 % or less"],
  ],
  ["one credit in a hundred gone", evaluation(), difference({ credits: rows({ removed: [1] }) }), []],
  [
    "three titles in a hundred changed, and as many popularities",
    evaluation(),
    difference({ films: rows({ changed: otherTitles(3) }) }),
    ["3 of 100 films have another title than before (3 %); expected 2 % or less"],
  ],
  [
    "a column gone",
    evaluation(),
    difference({ films: rows({ columns: { added: ["x"], removed: ["tagline"] } }) }),
    ["the column tagline of films is gone"],
  ],
  [
    "half of the recommendations others",
    evaluation(),
    difference({ churn: ["mezcla", "knn"].map((model) => ({ model, films: 100, changed: 0.5 })) }),
    [/^50 % of the five recommendations of mezcla have changed/],
  ],
])("with %s, what is worse is said", (_, now, diff, sentences) => {
  const said = whatIsWorse(evaluation(), now, diff, limits);
  expect(said).toHaveLength(sentences.length);
  for (const [i, sentence] of sentences.entries())
    if (typeof sentence === "string") expect(said[i]).toBe(sentence);
    else expect(said[i]).toMatch(sentence);
});

test("one folder is wrong usage, and a build nobody evaluated is no verdict", async () => {
  const run = promisify(execFile);
  const script = join(ROOT, ".deploy/no-worse.mjs");
  await expect(run(script, ["artifacts"])).rejects.toMatchObject({ code: 2 });
  const world = inject("worldArtifacts");
  await expect(run(script, [world, world])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      "evaluation.json, so this cannot be judged; run: movies evaluate --artifacts ",
    ),
  });
});
