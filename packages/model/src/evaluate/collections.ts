import { createHash } from "node:crypto";
import type { FilmsTable } from "@movies/artifacts";
import { tokenize } from "../text/words.js";

/** Weights were chosen on the tuning half of the collections and are reported on the test half. */
export type Half = "tuning" | "test";

/** A film with at least one other film of its collection in the catalogue: a good recommender finds one of those. */
export interface Question {
  readonly row: number;
  /** number of its collection; films of one collection are not independent */
  readonly collection: number;
  readonly half: Half;
  /** rows of the others of the collection */
  readonly mates: ReadonlySet<number>;
  /** true if no other film of the collection shares a word of the title with it */
  readonly hard: boolean;
}

/** All questions that the collections give, collection by collection in the order of their first film. */
export function questionsOf(films: FilmsTable): Question[] {
  return [...rowsByCollection(films)]
    .filter(([, rows]) => rows.length > 1)
    .flatMap(([name, rows], collection) => {
      const half = halfOf(name);
      const words = rows.map((row) => new Set(tokenize(films.title(row))));
      return rows.map((row, i) => ({
        row,
        collection,
        half,
        mates: new Set(rows.filter((other) => other !== row)),
        hard: !words.some((others, j) => j !== i && [...others].some((word) => words[i]?.has(word))),
      }));
    });
}

/**
 * The half of a collection: the lowest bit of the first byte of the sha256 of its name, 1 for the test half. A hash
 * does not change when films come or go, and nobody chose what falls into which half.
 */
export const halfOf = (name: string): Half =>
  (createHash("sha256").update(name).digest()[0] & 1) === 1 ? "test" : "tuning";

/** For each film the number of its group: its collection, or the film alone if it has none. */
export function groupsOf(films: FilmsTable): Int32Array {
  const groups = Int32Array.from({ length: films.count }, (_, row) => row);
  for (const rows of rowsByCollection(films).values()) for (const row of rows) groups[row] = rows[0] ?? row;
  return groups;
}

function rowsByCollection(films: FilmsTable): Map<string, number[]> {
  const collections = new Map<string, number[]>();
  for (let row = 0; row < films.count; row++) {
    const { collection } = films.film(row);
    if (collection === null) continue;
    const rows = collections.get(collection);
    if (rows === undefined) collections.set(collection, [row]);
    else rows.push(row);
  }
  return collections;
}
