import { foldKey, foldWords, trigrams } from "@movies/artifacts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactRows, prefixRows } from "../src/search/prefix.js";
import { prepareQuery } from "../src/search/query.js";
import { type Searchable, searchablePeople, searchableTitles } from "../src/search/searchable.js";
import { typoRows } from "../src/search/typos.js";
import { wordRows } from "../src/search/words.js";
import { openWorld } from "../src/testing/index.js";
import { slowDistance } from "./slow-distance.js";

describe("search against a scan of every row", () => {
  const title = fc
    .array(fc.constantFrom("toy", "story", "Señal", "the", "un", "x", "star-wars", "¿qué?"), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(" "));
  const films = fc.array(title, { minLength: 1, maxLength: 25 }).map((all) =>
    all.map((each, i) => ({
      id: i + 1,
      title: each,
      released: "2000-01-01",
      votes: (i * 7) % 5,
      cast: [each.slice(2) || "Nadie"],
    })),
  );
  const asked = fc.oneof(
    title,
    title.map((text) => text.slice(0, 4)),
    title.map((text) => text.slice(1)),
    fc.string(),
  );

  const tables = (world: Parameters<typeof openWorld>[0]): Searchable[] => {
    const { opened } = openWorld(world);
    const people = searchablePeople(opened);
    return [searchableTitles(opened), people.all, people.cast, people.directed];
  };

  const scan = (table: Searchable, keep: (key: string, row: number) => boolean): number[] =>
    Array.from({ length: table.count }, (_, row) => row)
      .filter((row) => (table.weights[row] ?? -1) >= 0 && keep(table.key(row), row))
      .sort((a, b) => (table.weights[b] ?? 0) - (table.weights[a] ?? 0) || a - b);

  const compare = (find: (table: Searchable, text: string) => [found: number[], expected: number[]]) =>
    fc.assert(
      fc.property(films, asked, (world, text) => {
        fc.pre(foldKey(text) !== "");
        for (const table of tables(world)) {
          const [found, expected] = find(table, text);
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 100 },
    );

  test("the same key", () =>
    compare((table, text) => [
      exactRows(table, prepareQuery(text)),
      scan(table, (key) => key === foldKey(text)),
    ]));

  test("the same beginning, the best known of them", () =>
    compare((table, text) => [
      prefixRows(table, prepareQuery(text), 3),
      scan(table, (key) => key.startsWith(foldKey(text))).slice(0, 3),
    ]));

  test("the same words", () =>
    compare((table, text) => {
      const words = foldWords(text);
      const long = words.some((word) => [...word].length >= 3);
      const holds = (row: number) =>
        table
          .writings(row)
          .some((writing) => words.every((word) => foldWords(writing).some((w) => w.startsWith(word))));
      return [wordRows(table, prepareQuery(text), 100), long ? scan(table, (_, row) => holds(row)) : []];
    }));

  test("the same but for typing errors", () =>
    compare((table, text) => {
      const query = prepareQuery(text);
      const errors = (row: number) => slowDistance(query.key, table.key(row));
      const near = scan(
        table,
        (key, row) =>
          query.edits > 0 &&
          errors(row) <= query.edits &&
          trigrams(key).some((gram) => trigrams(query.key).includes(gram)),
      );
      return [typoRows(table, query, 100), near.sort((a, b) => errors(a) - errors(b))];
    }));
});
