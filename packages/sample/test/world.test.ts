import { expect, test } from "vitest";
import { readFilms } from "../src/demo/films.js";
import { creditDefects, defects, expectedReport, movieDefects, sampleWorld } from "../src/index.js";
import { hasPython, python } from "./python.js";
import { readCsv } from "./read-csv.js";

const world = sampleWorld();
const films = readFilms();
const [movieHeader = [], ...movies] = readCsv(world.movies);
const [creditHeader = [], ...credits] = readCsv(world.credits);
const expected = expectedReport();

/** The raw cell of the first whole row with this id. */
function cell(
  rows: string[][],
  header: string[],
  id: number,
  column: string,
  last = false,
): string | undefined {
  const whole = rows.filter(
    (row) => row.length === header.length && row[header.indexOf("id")] === String(id),
  );
  return (last ? whole.at(-1) : whole[0])?.[header.indexOf(column)];
}

test("the world is the same, byte for byte, every time", () => {
  expect(sampleWorld()).toEqual(world);
});

test("both files have the original's columns in the original's order", () => {
  expect(movieHeader.join()).toBe(
    "adult,belongs_to_collection,budget,genres,homepage,id,imdb_id,original_language,original_title,overview," +
      "popularity,poster_path,production_companies,production_countries,release_date,revenue,runtime," +
      "spoken_languages,status,tagline,title,video,vote_average,vote_count",
  );
  expect(creditHeader.join()).toBe("cast,crew,id");
});

test("Toy Story is the first film and Jumanji the second", () => {
  expect(movies.slice(0, 2).map((row) => row[20])).toEqual(["Toy Story", "Jumanji"]);
});

test("a lenient reader sees as many records as the report says", () => {
  expect(movies.length).toBe(expected.movies.read);
  expect(credits.length).toBe(expected.credits.read);
});

test("the report reconciles: read = kept + duplicates + rejected + repaired", () => {
  for (const { read, kept, duplicates, rejected, repaired } of [expected.movies, expected.credits]) {
    expect(kept + duplicates + Object.values(rejected).reduce((a, b) => a + b, 0) + repaired).toBe(read);
  }
});

test("kept and duplicates are what a slow reading of the rows finds", () => {
  const strayTitles = new Set(["Closed All Winter"]);
  const good = movies.filter(
    (row) =>
      row.length === 24 &&
      /^[1-9]\d*$/.test(row[5] ?? "") &&
      /^\d{4}-(0\d|1[0-2])-\d\d$/.test(row[14] ?? "") &&
      row[14] !== "2017-02-30" &&
      !strayTitles.has(row[20] ?? ""),
  );
  const split = movieDefects.splits.map(({ id }) => String(id));
  const ids = new Set([...good.map((row) => row[5] ?? ""), ...split]);
  expect(ids.size).toBe(expected.movies.kept);
  expect(good.length + split.length - ids.size).toBe(expected.movies.duplicates);
  const known = credits.filter((row) => row.length === 3 && /^[1-9]\d*$/.test(row[2] ?? ""));
  expect(new Set(known.map((row) => row[2])).size).toBe(expected.credits.kept);
});

test("each split film is 10 fields, then 15", () => {
  for (const { id } of movieDefects.splits) {
    const first = movies.findIndex((row) => row.length === 10 && row[5] === String(id));
    expect(movies[first + 1]).toHaveLength(15);
  }
});

test.each(movieDefects.oddities)("movies show: $name", ({ id, column, pattern }) => {
  expect(cell(movies, movieHeader, id, column)).toMatch(new RegExp(pattern));
});

test.each(creditDefects.oddities)("credits show: $name", ({ id, column, pattern }) => {
  expect(cell(credits, creditHeader, id, column)).toMatch(new RegExp(pattern));
});

test("overwritten cells stand in the rows as they are listed", () => {
  for (const { id, column, text } of movieDefects.overwrites) {
    expect(cell(movies, movieHeader, id, column)).toBe(text);
  }
  for (const { id, column, text } of creditDefects.overwrites) {
    expect(cell(credits, creditHeader, id, column)).toBe(text);
  }
});

test("a repeated film differs in popularity from its first row", () => {
  const popularity = (last: boolean) => cell(movies, movieHeader, 862, "popularity", last);
  expect(popularity(false)).toBe("21.946943");
  expect(popularity(true)).toBe("21.8");
});

test("a film without credits has none, and credits without a film have no film", () => {
  for (const { id } of creditDefects.absences)
    expect(cell(credits, creditHeader, id, "cast")).toBeUndefined();
  const filmless = creditDefects.strays.filter((stray) => stray.outcome === "kept");
  expect(filmless.length).toBeGreaterThan(0);
  for (const { of } of filmless) {
    expect(films.some((film) => film.id === (typeof of === "number" ? of : of.id))).toBe(false);
  }
});

test("every defect has a name of its own in its file, and a reason", () => {
  expect(new Set(defects.map(({ file, name }) => `${file} ${name}`)).size).toBe(defects.length);
  for (const { reason } of defects) expect(reason).toMatch(/\.$/);
});

test.skipIf(!hasPython)(
  "Python reads every nested cell that is not damaged, and writes it back the same",
  () => {
    const nested = [1, 3, 12, 13, 17];
    const cells = [
      ...movies.filter((row) => row.length === 24).flatMap((row) => nested.map((i) => row[i] ?? "")),
      ...credits.flatMap((row) => row.slice(0, 2)),
    ].filter((text) => /^[[{].*[\]}]$/s.test(text));
    expect(cells.length).toBeGreaterThan(1500);
    const program =
      "import ast,json,sys; print(json.dumps([repr(ast.literal_eval(c)) for c in json.load(sys.stdin)]))";
    expect(python(program, cells)).toEqual(cells);
  },
);

test("no value is missing from the writer's hands, and lines end in a line feed alone", () => {
  for (const text of [...movies, ...credits].flat()) expect(text).not.toMatch(/^(undefined|null|NaN)$/);
  expect((world.movies + world.credits).includes("\r")).toBe(false);
});
