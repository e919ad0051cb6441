import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, expect, test } from "vitest";
import { coLikes, mostLikedLists } from "../../src/evaluate/co-likes.js";
import { readLikes } from "../../src/evaluate/ratings.js";

const dir = mkdtempSync(join(tmpdir(), "movies-ratings-"));
const files = { ratings: join(dir, "ratings.csv"), links: join(dir, "links.csv") };
const RATINGS = "userId,movieId,rating,timestamp\n";
const LINKS = "movieId,imdbId,tmdbId\n";
const goodRatings = `${RATINGS}1,10,4.0,99\n`;
const goodLinks = `${LINKS}10,0114709,862\n`;
beforeEach(() => {
  writeFileSync(files.ratings, goodRatings);
  writeFileSync(files.links, goodLinks);
});
afterAll(() => rmSync(dir, { recursive: true }));

/** A catalogue of two films, with TMDB's ids 862 and 8844. */
const rowOf = (id: number) => [862, 8844].indexOf(id);
const read = () => readLikes(files, rowOf, 4);

test("likes are ratings of four stars and more, of films that the links lead into the catalogue, each once", async () => {
  writeFileSync(files.links, `\uFEFF${LINKS}10,1,862\r\n11,2,8844\r\n12,3,\r\n13,4,777\r\n14,5,862\r\n`);
  const rows = [
    "7,10,5.0,1",
    "7,14,4.5,2",
    "7,11,3.5,3",
    "8,11,4,4",
    "8,12,5.0,5",
    "8,13,5.0,6",
    "9,99,5.0,7",
  ];
  writeFileSync(files.ratings, `${RATINGS}${rows.join("\n")}`);
  expect(await read()).toEqual({
    byUser: [new Set([0]), new Set([1])], // 10 and 14 are the same TMDB film; 12, 13 and 99 are unknown
    ratings: 7,
    likes: 6,
    inCatalogue: 3,
  });
});

test.each([
  [
    "no rows",
    RATINGS,
    /ratings\.csv, line 1: expected the columns userId,.* and rows below, found no rows; give/,
  ],
  [
    "nothing",
    "",
    /ratings\.csv, line 1: expected the columns .*, found nothing; give the ratings of MovieLens/,
  ],
  [
    "the wrong file",
    goodLinks,
    /line 1: expected the columns userId,.*, found "movieId,imdbId,tmdbId"; give/,
  ],
  ["too few cells", `${goodRatings}1,2,3\n`, /ratings\.csv, line 3: expected 4 cells, found 3; give/],
  ["an empty line", `${RATINGS}\n1,10,4.0,99\n`, /line 2: expected 4 cells, found 1; give/],
  [
    "a user who is no number",
    `${RATINGS}ann,10,4,9\n`,
    /line 2: userId is "ann", expected a whole number above 0/,
  ],
  ["a quoted cell", `${RATINGS}"1",10,4,9\n`, /line 2: userId is "\\"1\\"", expected a whole number above 0/],
  ["a film 0", `${RATINGS}1,0,4,9\n`, /line 2: movieId is "0", expected a whole number above 0/],
  ["no stars", `${RATINGS}1,10,,9\n`, /line 2: rating is "", expected a number from 0\.5 to 5/],
  ["six stars", `${RATINGS}1,10,6,9\n`, /line 2: rating is "6", expected a number from 0\.5 to 5/],
  ["stars that are no number", `${RATINGS}1,10,NaN,9\n`, /line 2: rating is "NaN", expected a number/],
  [
    "no like",
    `${RATINGS}1,10,3.5,9\n`,
    /expected likes of films in the catalogue, found none among 1 ratings/,
  ],
])("ratings with %s are refused with the line", async (_, text, message) => {
  writeFileSync(files.ratings, text);
  await expect(read()).rejects.toThrow(message);
});

test.each([
  [
    "a broken id",
    `${LINKS}10,1,8.5\n`,
    /links\.csv, line 2: tmdbId is "8\.5", expected a whole number above 0; give/,
  ],
  [
    "a film twice",
    `${goodLinks}10,1,2\n`,
    /links\.csv, line 3: expected each movieId once, found 10 again; give/,
  ],
  [
    "the wrong file",
    goodRatings,
    /links\.csv, line 1: expected the columns movieId,imdbId,tmdbId, found "userId/,
  ],
])("links with %s are refused with the line", async (_, text, message) => {
  writeFileSync(files.links, text);
  await expect(read()).rejects.toThrow(message);
});

test("a file that is not there is named", async () => {
  const absent = readLikes({ ...files, ratings: join(dir, "absent.csv") }, rowOf, 4);
  await expect(absent).rejects.toThrow(
    /cannot read \S+absent\.csv: no such file or folder; give the ratings/,
  );
});

test("relevance by hand: of four users two liked film 0, both liked 1 as half of all do, and one liked 2", () => {
  const users = [new Set([0, 1, 2]), new Set([0, 1]), new Set([3]), new Set([2, 3])];
  const [first] = [...coLikes(users, 2)];
  // film 1: 2/2 - 2/4; film 2: 1/2 - 2/4, which is no more than chance
  // φ: (2 · 4 - 2 · 2) / √(2 · 2 · 2 · 2)
  expect(first).toEqual({ row: 0, relevance: new Map([[1, 0.5]]), fameFree: new Map([[1, 1]]) });
});

test("films that too few liked, or that go with nothing, are not asked about", () => {
  const users = [new Set([0, 1]), new Set([0, 1]), new Set([2]), new Set([2]), new Set([3])];
  expect([...coLikes(users, 2)].map(({ row }) => row)).toEqual([0, 1]);
});

test("relevance is the formula, counted the slow way", () => {
  const user = fc.uniqueArray(fc.nat(5), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(user, { minLength: 1, maxLength: 12 }), (liked) => {
      const users = liked.map((rows) => new Set(rows));
      for (const { row, relevance } of coLikes(users, 1))
        for (let c = 0; c <= 5; c++) {
          const fans = users.filter((rows) => rows.has(row));
          const share = fans.filter((rows) => rows.has(c)).length / fans.length;
          const expected = share - users.filter((rows) => rows.has(c)).length / users.length;
          expect(relevance.get(c) ?? 0).toBeCloseTo(c === row ? 0 : Math.max(0, expected), 12);
        }
    }),
  );
});

test("φ is the correlation of who liked the one with who liked the other", () => {
  const user = fc.uniqueArray(fc.nat(4), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(user, { minLength: 2, maxLength: 12 }), (liked) => {
      const users = liked.map((rows) => new Set(rows));
      const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
      for (const { row, fameFree } of coLikes(users, 1))
        for (const [c, phi] of fameFree) {
          const [a, b] = [row, c].map((film) => users.map((rows) => Number(rows.has(film))));
          const [ma, mb] = [mean(a ?? []), mean(b ?? [])];
          const both = mean((a ?? []).map((x, i) => (x - ma) * ((b ?? [])[i] ?? 0) - (x - ma) * mb));
          expect(phi).toBeCloseTo(both / Math.sqrt(ma * (1 - ma) * mb * (1 - mb)), 10);
        }
    }),
  );
});

test("the most liked are the same for everybody but themselves", () => {
  const users = [new Set([2, 1]), new Set([2]), new Set([0, 1, 2])];
  expect(mostLikedLists(users, 4, 2).map((rows) => [...rows])).toEqual([
    [2, 1],
    [2, 0],
    [1, 0],
    [2, 1],
  ]);
});
