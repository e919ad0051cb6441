import { createHash } from "node:crypto";
import { type NeighboursTable, type Opened, openArtifacts } from "@movies/artifacts";
import { describe, expect, inject, test } from "vitest";
import { tokenize } from "../src/tokens.js";

const full = inject("full");

/** A film with at least one other of its collection in the catalogue. */
interface Question {
  readonly row: number;
  /** ids of the others */
  readonly mates: ReadonlySet<number>;
  /** does no other share a word of the title with it? */
  readonly hard: boolean;
}

/** The films of the collections that were not looked at when the weights were chosen: by a bit of a hash of the name. */
function testHalf({ films }: Opened): Question[] {
  const collections = new Map<string, number[]>();
  for (let row = 0; row < films.count; row++) {
    const { collection } = films.film(row);
    if (collection !== null) collections.set(collection, [...(collections.get(collection) ?? []), row]);
  }
  return [...collections]
    .filter(
      ([name, rows]) => rows.length > 1 && ((createHash("sha256").update(name).digest()[0] ?? 0) & 1) === 1,
    )
    .flatMap(([, rows]) => {
      const words = rows.map((row) => new Set(tokenize(films.title(row))));
      return rows.map((row, i) => ({
        row,
        mates: new Set(rows.filter((other) => other !== row).map((other) => films.film(other).id)),
        hard: !words.some((others, j) => j !== i && [...others].some((word) => words[i]?.has(word))),
      }));
    });
}

/** Of how many of the questions is another film of the collection among the first ten? */
function hitAt10(table: NeighboursTable, questions: readonly Question[]): number {
  const hits = questions.filter(({ row, mates }) =>
    table
      .neighbours(row)
      .subarray(0, 10)
      .some((id) => mates.has(id)),
  );
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
    const id = titles.ids(titles.rowOf(title.toLowerCase().replaceAll(" ", "")))[0] ?? -1;
    const found = [...mezcla.neighbours(films.rowOf(id)).subarray(0, 5)].map((near) =>
      films.title(films.rowOf(near)),
    );
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found).not.toContain(title);
  });
});
