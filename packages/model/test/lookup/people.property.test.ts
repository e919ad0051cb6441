import { compareKeys, type FlatLists, foldKey, lowerKey, trigrams } from "@movies/artifacts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../../.config/runs.ts";
import { CreditsBuilder } from "../../src/input/credits.js";
import { gramColumns } from "../../src/lookup/grams.js";
import { peopleColumns } from "../../src/lookup/people.js";
import { filmCredits } from "../film.js";

const listed = ({ starts, values }: FlatLists) =>
  Array.from(starts.subarray(1), (end, row) => [...values.subarray(starts[row], end)]);

test("names that differ only in case and white space are one person, under the spelling that occurs most", () => {
  const credits = new CreditsBuilder([1, 2, 3]);
  credits.add(2, ["Penélope Cruz", "penélope cruz"], []);
  credits.add(1, ["Penélope Cruz"], ["Penélope  Cruz"]);
  credits.add(3, ["Penelope Cruz", "", " "], []);
  const { people, credits: billed } = peopleColumns(credits.finish());
  const { keys, names, cast, directed } = people;
  expect(keys).toEqual(["penelopecruz", "penelopecruz"]);
  expect(names).toEqual(["Penelope Cruz", "Penélope Cruz"]);
  expect(listed(cast)).toEqual([[2], [0, 1]]);
  expect(listed(directed)).toEqual([[], [0]]);
  expect(listed(billed.cast)).toEqual([[1], [1], [0]]);
});

test("credits of a film that is not in the catalogue count for nobody; the second ones of a film are refused", () => {
  const credits = new CreditsBuilder([1]);
  expect(credits.add(99, ["Nobody"], ["Nobody"])).toBe(true);
  expect(credits.add(99, ["Nobody"], ["Nobody"])).toBe(true);
  expect(credits.add(1, ["Somebody"], [])).toBe(true);
  expect(credits.add(1, ["Somebody"], [])).toBe(false);
  expect(credits.finish().names).toEqual(["Somebody"]);
});

const anyNames = fc.array(
  fc.constantFrom("José", "jose\u0301", "JOSÉ", "Jose", "jo se", "Jo  Se", " jose", "", " ", "...", ". . ."),
  { maxLength: 6 },
);

/** For every person, a pass over every film. */
function peopleSlowly(films: readonly { readonly cast: string[]; readonly directors: string[] }[]) {
  const mentions = films.flatMap(({ cast, directors }) => [...cast, ...directors]);
  const tidy = (name: string) => name.replace(/\s+/g, " ").trim();
  const keyOf = (name: string) => lowerKey(tidy(name));
  const lowers = [...new Set(mentions.map(keyOf))].filter((lower) => lower !== "");
  const count = (name: string) => mentions.filter((other) => other === name).length;
  return lowers
    .map((lower) => {
      const spellings = new Set(mentions.filter((name) => keyOf(name) === lower));
      const [best = ""] = [...spellings].sort((a, b) => count(b) - count(a));
      const name = tidy(best);
      const isIn = (names: readonly string[]) => names.some((own) => keyOf(own) === lower);
      const rows = (among: "cast" | "directors") =>
        films.flatMap((own, row) => (isIn(own[among]) ? [row] : []));
      return { key: foldKey(name), name, cast: rows("cast"), directed: rows("directors") };
    })
    .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.name, b.name));
}

test("people are those of looking through every film for each of them", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ cast: anyNames, directors: anyNames }), { maxLength: 6 }), (films) => {
      const { people, credits } = peopleColumns(filmCredits(films));
      const { keys, names, cast, directed } = people;
      const [casts, directions] = [listed(cast), listed(directed)];
      expect(
        keys.map((key, row) => ({ key, name: names[row], cast: casts[row], directed: directions[row] })),
      ).toEqual(peopleSlowly(films));
      const turned = (byPerson: readonly number[][]) =>
        films.map((_, film) => byPerson.flatMap((rows, person) => (rows.includes(film) ? [person] : [])));
      const sorted = (lists: FlatLists) => listed(lists).map((rows) => rows.sort((a, b) => a - b));
      expect(sorted(credits.cast)).toEqual(turned(casts));
      expect(sorted(credits.directors)).toEqual(turned(directions));
    }),
    { numRuns: runs(500) },
  );
});

const anyKeys = fc.array(fc.string({ unit: fc.constantFrom(..."ab9ñ日𝒜🎬") }), { maxLength: 12 });

test("every trigram leads to the rows of the keys that hold it, and to no other", () => {
  const holding = (keys: readonly string[], gram: string) =>
    keys.flatMap((key, row) => (trigrams(key).includes(gram) ? [row] : []));
  fc.assert(
    fc.property(anyKeys, anyKeys, anyKeys, (titles, people, groups) => {
      const found = gramColumns({ titles, people, groups });
      const grams = [...new Set([...titles, ...people, ...groups].flatMap(trigrams))].sort(compareKeys);
      expect(found.grams).toEqual(grams);
      expect(listed(found.titles)).toEqual(grams.map((gram) => holding(titles, gram)));
      expect(listed(found.people)).toEqual(grams.map((gram) => holding(people, gram)));
      expect(listed(found.groups)).toEqual(grams.map((gram) => holding(groups, gram)));
    }),
    { numRuns: runs(300) },
  );
});
