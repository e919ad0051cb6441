import { MEZCLA_NUMBERS, type NeighboursTable, type Opened, openArtifacts } from "@movies/artifacts";
import { productsWith, type Reach, reached, TopK, transpose } from "@movies/sparse-neighbours";
import { describe, expect, inject, test } from "vitest";
import { type Question, questionsOf } from "../../src/evaluate/collections.js";
import { coverage, gini, tallier, timesRecommended } from "../../src/evaluate/concentration.js";
import { hitAt } from "../../src/evaluate/metrics.js";
import { tableLists } from "../../src/evaluate/recommenders.js";
import { readFilmCredits } from "../../src/input/credits.js";
import { readFilms } from "../../src/input/films.js";
import { fitBlend } from "../../src/mezcla/blend.js";
import { creditCounts } from "../../src/mezcla/credit-counts.js";
import { numbersOf, reachesOfRow } from "../../src/mezcla/film-job.js";
import { tokenizeFilms } from "../../src/text/tokens.js";

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
    expect(hitAt10(opened.mezcla, hard)).toBeGreaterThanOrEqual(0.905);
    expect(hitAt10(opened.tfidf, questions)).toBeLessThan(0.75);
    expect(hitAt10(opened.tfidf, hard)).toBeLessThan(0.4);
  });

  test("recommends nearly the whole catalogue, and nobody to everybody", async () => {
    const { films, mezcla } = await openArtifacts(full?.artifacts ?? "");
    const times = timesRecommended(tableLists(mezcla, 10), films.count, 10);
    const tally = tallier(times)(() => 1);
    expect(coverage(tally)).toBeGreaterThanOrEqual(0.92);
    expect(gini(tally)).toBeLessThanOrEqual(0.48);
    expect(Math.max(...times)).toBeLessThanOrEqual(200);
  });

  test("its neighbours are those of comparing a film with every other, for sixty films over the catalogue", async () => {
    const { rows } = await readFilms(full?.artifacts ?? "");
    const films = [...rows].sort((a, b) => a.id - b.id);
    const ids = Int32Array.from(films, ({ id }) => id);
    const { credits } = await readFilmCredits(full?.artifacts ?? "", ids);
    const blend = await fitBlend(films, await tokenizeFilms(films), creditCounts(credits));
    const numbers = numbersOf(films);
    const byColumn = transpose(blend.vectors);
    const { mezcla } = await openArtifacts(full?.artifacts ?? "");
    for (let row = 0; row < films.length; row += Math.floor(films.length / 60)) {
      const scores = new Float64Array(films.length);
      const { starts, columns, values } = blend.vectors;
      const own = [starts[row] ?? 0, starts[row + 1]] as const;
      productsWith(columns.subarray(...own), values.subarray(...own), byColumn, scores);
      const best = new TopK(50);
      const reaches = reachesOfRow(numbers, row);
      scores.forEach((product, other) => {
        if (other === row || product === 0) return;
        best.offer(
          other,
          MEZCLA_NUMBERS.reduce(
            (sum, name, a) => sum + reached(reaches[a] as Reach, numbers[name][other] ?? Number.NaN),
            product,
          ),
        );
      });
      expect([...mezcla.neighbours.at(row)]).toEqual([...best.take().rows]);
    }
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
