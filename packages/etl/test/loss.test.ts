import { describe, expect, test } from "vitest";
import { runEtl } from "../src/index.js";
import { credit, creditsCsv, film, moviesCsv, problemOf, rawFolder, temporaryFolder } from "./helpers.js";

const ids = (from: number, count: number) => Array.from({ length: count }, (_, i) => String(from + i));
const films = (cells: (id: string, i: number) => Record<string, string>, count = 20) =>
  moviesCsv(...ids(1, count).map((id, i) => film({ id, ...cells(id, i) })));
const CREDITS = creditsCsv(...ids(1, 20).map((id) => credit(id)));

/** The refusal, without the folder, and the warnings of a run that goes on. */
async function both(movies: string, credits = CREDITS, dates?: "dmy" | "mdy") {
  const raw = await rawFolder({ movies, credits });
  const refusal = await problemOf(runEtl({ raw, dates, out: await temporaryFolder() }));
  const { warnings } = await runEtl({ raw, dates, out: await temporaryFolder(), keepAnyway: true });
  return { refusal: refusal.replaceAll(`${raw}/`, ""), warnings };
}

describe("a run that loses more than a tenth of the rows for one reason is refused, or goes on with a warning, when", () => {
  test.each<[string, string, string, "mdy"?]>([
    [
      "ids are not whole numbers",
      films((id, i) => (i < 3 ? { id: `tt${id}` } : {})),
      "movies_dataset.csv: 3 of 20 rows were rejected because their id is not a whole number, the first tt1 in line 2: expected the number TMDB gives a film, such as 862; look at that column, or say which one holds the id with --rename THEIRS=id",
    ],
    [
      "dates can mean two days",
      films((_, i) => (i < 4 ? { release_date: i === 0 ? "soon" : `${i}/12/1999` } : {})),
      'movies_dataset.csv: 4 of 20 rows were rejected because their release date can mean two days, the first "1/12/1999" in line 3: expected a date such as 1995-10-30; run the command again with --dates dmy or --dates mdy',
    ],
    [
      "dates are not days",
      films((_, i) => (i < 3 ? { release_date: "soon" } : {})),
      "movies_dataset.csv: 3 of 20 rows were rejected because their release date is not a day, the first soon in line 2: expected a date such as 1995-10-30; write it like that",
    ],
    [
      "dates are in the other order than was said",
      films((_, i) => ({ release_date: i < 3 ? `${i + 20}/12/1999` : "1/2/1999" })),
      'movies_dataset.csv: 3 of 20 rows were rejected because their release date is not a day in the order mdy, the first "20/12/1999" in line 2: expected a date such as 1995-10-30; run the command again with --dates dmy',
      "mdy",
    ],
    [
      "rows have other than the header's fields",
      films(() => ({}))
        .replace(/Una\n/g, "Una\n")
        .replace(/(\n[^\n]*){3}\n$/, "\n1,2\n3,4\n5,6\n"),
      "movies_dataset.csv: 3 of 20 rows were rejected because they have other than 24 fields, the first line 19: expected 24 fields, found 2; look at the quotes and separators of that line",
    ],
  ])("%s", async (_, movies, sentence, dates) => {
    const { refusal, warnings } = await both(movies, CREDITS, dates);
    expect(refusal).toBe(`${sentence}; to go on without those films add --keep-anyway`);
    expect(warnings).toContain(sentence);
  });

  test("the two files share hardly an id", async () => {
    const { refusal, warnings } = await both(
      films(() => ({})),
      creditsCsv(...ids(20, 20).map((id) => credit(id))),
    );
    const sentence =
      "movies_dataset.csv and credits.csv share 1 ids, though each has 20 or more, such as 1 and 20: expected the same films under TMDB's ids; look at both columns id, or give the right file with --movies or --credits";
    expect(refusal).toBe(`${sentence}; to go on anyway add --keep-anyway`);
    expect(warnings).toEqual([sentence]);
  });
});

test("a tenth of the rows, or one row of a handful, is no reason to refuse", async () => {
  const raw = await rawFolder({ movies: films((_, i) => (i < 2 ? { id: "x" } : {})), credits: CREDITS });
  expect((await runEtl({ raw, out: await temporaryFolder() })).movies.kept).toBe(18);
  const few = await rawFolder({ movies: films((_, i) => (i < 1 ? { id: "x" } : {}), 3), credits: CREDITS });
  expect((await runEtl({ raw: few, out: await temporaryFolder() })).movies.kept).toBe(2);
});

test("a file in which no film has a genre, a cast or a director says so", async () => {
  const raw = await rawFolder({
    movies: films(() => ({ genres: "[]" })),
    credits: creditsCsv(...ids(1, 20).map((id) => credit(id, "[]", "[{'job': 'Editor', 'name': 'A'}]"))),
  });
  expect((await runEtl({ raw, out: await temporaryFolder() })).warnings).toEqual([
    "movies_dataset.csv: no film has a genre",
    "credits.csv: no film has a cast",
    "credits.csv: no film has a director",
  ]);
});

test("a word for nothing in a few texts stays, in many of the file it goes, and from titles never", async () => {
  const run = async (many: boolean) => {
    const raw = await rawFolder({
      movies: films((_, i) => ({ title: "Null", tagline: i === 0 || many ? "Null" : "x", overview: "None" })),
      credits: CREDITS,
    });
    return runEtl({ raw, out: await temporaryFolder() });
  };
  const { movies } = await run(true);
  expect([
    movies.columns.title?.nulls,
    movies.columns.tagline?.nulls,
    movies.columns.overview?.nulls,
  ]).toEqual([0, 0, 20]); // Null is a name, None is not
  expect(movies.writings).toEqual({ overview: { "empty as None": 20 } });
});
