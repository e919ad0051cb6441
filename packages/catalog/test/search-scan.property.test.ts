import { fame, foldKey, foldWords, trigrams } from "@movies/artifacts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { containedRows } from "../src/search/contained.js";
import { closeRows, findRows } from "../src/search/find.js";
import { exactRows, prefixRows } from "../src/search/prefix.js";
import { prepareQuery } from "../src/search/query.js";
import { type Searchable, searchablePeople, searchableTitles } from "../src/search/searchable.js";
import { wordRows } from "../src/search/words.js";
import { settings } from "../src/settings.js";
import { slowPrice } from "./slow-price.js";
import { openWorld } from "./world/index.js";

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

  const holds = (
    table: Searchable,
    row: number,
    words: string[],
    match: (their: string, word: string) => boolean,
  ) =>
    table
      .writings(row)
      .some((writing) => words.every((word) => foldWords(writing).some((their) => match(their, word))));

  /** What is found, and what a scan finds. */
  const compared: Record<
    string,
    (table: Searchable, text: string) => [found: unknown[], expected: unknown[]]
  > = {
    "the same key": (table, text) => [
      exactRows(table, prepareQuery(text).key),
      scan(table, (key) => key === foldKey(text)),
    ],

    "the same beginning, the best known of them": (table, text) => [
      prefixRows(table, prepareQuery(text), 3),
      scan(table, (key) => key.startsWith(foldKey(text))).slice(0, 3),
    ],

    "the same words, whole or begun": (table, text) => {
      const whole = (their: string, word: string) => their === word;
      const begun = (their: string, word: string) => their.startsWith(word);
      const words = foldWords(text);
      const long = words.some((word) => [...word].length >= 3);
      const expected = (match: typeof whole) =>
        long ? scan(table, (_, row) => holds(table, row, words, match)) : [];
      const found = wordRows(table, prepareQuery(text), 100, "begun");
      return [
        [...found.whole, -1, ...found.begun],
        [...expected(whole), -1, ...expected(begun)],
      ];
    },

    "of all that share three letters with the text the closest, an unknown one as far as one slip more, closest first":
      (table, text) => {
        const query = prepareQuery(text);
        const prices = new Map<number, number>();
        const near = scan(table, (key, row) => {
          const each = table.writings(row).map((writing) => slowPrice(query, foldWords(writing)));
          prices.set(row, Math.min(...each));
          const shares = query.edits > 0 && trigrams(key).some((gram) => trigrams(query.key).includes(gram));
          const words = holds(table, row, foldWords(text), (their, word) => their.startsWith(word));
          const long = foldWords(text).some((word) => word.length >= 3);
          return Math.min(...each) < 99 && (shares || key.startsWith(query.key) || (long && words));
        });
        const price = (row: number) => prices.get(row) ?? 0;
        const extra = (row: number) =>
          settings.search.price.obscure * (1 - fame(table.weights[row] ?? 0, table.wellKnown));
        const whole = (row: number) => price(row) + extra(row);
        const chosen = new Set(near.toSorted((a, b) => whole(a) - whole(b)).slice(0, 5));
        const expected = near.filter((row) => chosen.has(row)).sort((a, b) => price(a) - price(b));
        const costs = (rows: readonly number[]) => rows.map((row) => [price(row), extra(row)]); // which of equals is not said
        return [costs(closeRows(table, text).map(({ row }) => row)), costs(expected)];
      },

    "what stands whole inside the text, of runs of words that overlap only the longest": (table, text) => {
      const words = foldWords(text);
      const runs = words.flatMap((_, from) =>
        words
          .slice(from)
          .map((_, i) => ({ from, to: from + i + 1, key: words.slice(from, from + i + 1).join("") })),
      );
      const known = runs.filter(
        ({ from, to, key }) =>
          to - from < words.length && key.length >= 3 && scan(table, (own) => own === key).length > 0,
      );
      const whole = known.filter(
        (run) => !known.some((other) => other !== run && other.from <= run.from && other.to >= run.to),
      );
      return [containedRows(table, text), scan(table, (key) => whole.some((run) => run.key === key))];
    },

    "nothing twice, and what a smaller limit finds in the same order with a larger one": (table, text) => {
      const found = findRows(table, text, 50);
      const few = findRows(table, text, 3);
      return [
        [...few, new Set(found).size],
        [...found.filter((row) => few.includes(row)), found.length],
      ];
    },
  };

  // Everything in each world, because making a world takes longer than searching in it.
  test("finds the same", () =>
    fc.assert(
      fc.property(films, fc.array(asked, { minLength: 1, maxLength: 5 }), (world, texts) => {
        const folded = texts.filter((text) => foldKey(text) !== "");
        fc.pre(folded.length > 0);
        for (const table of tables(world))
          for (const text of folded)
            for (const [what, compare] of Object.entries(compared)) {
              const [found, expected] = compare(table, text);
              expect({ [what]: found }).toEqual({ [what]: expected });
            }
      }),
      { numRuns: runs(300) },
    ));
});
