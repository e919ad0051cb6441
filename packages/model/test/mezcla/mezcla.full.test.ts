import { type NeighboursTable, type Opened, openArtifacts } from "@movies/artifacts";
import { describe, expect, inject, test } from "vitest";
import { type Question, questionsOf } from "../../src/evaluate/collections.js";
import { hitAt } from "../../src/evaluate/metrics.js";
import { tableLists } from "../../src/evaluate/recommenders.js";

const full = inject("full");

/** The films of the collections that were not looked at when the weights were chosen. */
const testHalf = ({ films }: Opened): Question[] => questionsOf(films).filter(({ half }) => half === "test");

/** The share of questions for which another film of the collection is among the first ten. */
function hitAt10(table: NeighboursTable, questions: readonly Question[]): number {
  const lists = tableLists(table, 10);
  const hits = questions.filter(({ row, mates }) => hitAt(10, lists[row] ?? new Int32Array(0), mates) === 1);
  return hits.length / questions.length;
}

describe.skipIf(full === null)("mezcla on the full data set", () => {
  test("finds another film of the collection among the first ten, far oftener than tf-idf", async () => {
    const opened = await openArtifacts(full?.artifacts ?? "");
    const questions = testHalf(opened);
    const hard = questions.filter((question) => question.hard);
    expect([questions.length, hard.length]).toEqual([1921, 333]);
    expect(hitAt10(opened.mezcla, questions)).toBeGreaterThanOrEqual(0.97);
    expect(hitAt10(opened.mezcla, hard)).toBeGreaterThanOrEqual(0.89);
    expect(hitAt10(opened.tfidf, questions)).toBeLessThan(0.75);
    expect(hitAt10(opened.tfidf, hard)).toBeLessThan(0.4);
  });

  test.each([
    ["Toy Story", ["Toy Story 2", "Toy Story 3"], "its sequels: cast, title, director, company"],
    ["Inception", ["The Dark Knight Rises", "Interstellar"], "Nolan with the same actors"],
    ["The Godfather", ["The Godfather: Part II", "The Godfather: Part III"], "its sequels, and Coppola next"],
    [
      "Volver",
      ["Broken Embraces", "Women on the Verge of a Nervous Breakdown"],
      "Almodóvar with Cruz and Maura",
    ],
    ["Jumanji", ["Hook"], "Robin Williams in a family adventure; not five unknown films about games"],
  ])("%s leads to %j: %s", async (title, expected) => {
    const { films, titles, mezcla } = await openArtifacts(full?.artifacts ?? "");
    const row = titles.films.at(titles.rowOf(title.toLowerCase().replaceAll(" ", "")))[0] ?? -1;
    const found = Array.from(mezcla.neighbours.at(row).subarray(0, 5), films.title);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found).not.toContain(title);
  });
});
