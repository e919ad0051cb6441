import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "@movies/artifacts";
import { describe, expect, test } from "vitest";
import { nearest, variantOf } from "../src/csv/column-names.js";
import { runEtl } from "../src/index.js";
import {
  credit,
  creditsCsv,
  filesIn,
  film,
  MOVIES_HEADER,
  moviesCsv,
  problemOf,
  rawFolder,
  temporaryFolder,
} from "./helpers.js";

const MOVIES = moviesCsv(film());
const CREDITS = creditsCsv(credit("1"));
const headed = (header: string, csv: string) => csv.replace(/^.*\n/, `${header}\n`);
const TMDB = { movies: headed(MOVIES_HEADER.replace(",id,", ",tmdb_id,"), MOVIES), credits: CREDITS };

async function run(files: { movies: string; credits: string }, ...renames: [string, string][]) {
  const out = await temporaryFolder();
  const report = await runEtl({ raw: await rawFolder(files), out, renames: new Map(renames) });
  return { out, report };
}

/** Without the folder before the file's name. */
const messageOf = async (...args: Parameters<typeof run>): Promise<string> =>
  (await problemOf(run(...args))).replace(/^\S*\/(?=\w+\.csv)/, "");

describe("a column of another name", () => {
  test("is taken for the wanted one where the user says so, and the report tells", async () => {
    const { out, report } = await run(TMDB, ["tmdb_id", "id"]);
    expect(report.movies.schema).toEqual({
      separator: ",",
      missing: [],
      extra: [],
      renamed: { tmdb_id: "id" },
    });
    expect(report.credits.schema.renamed).toEqual({});
    const plain = await run({ movies: MOVIES, credits: CREDITS });
    expect(await readFile(join(out, "cleanMovies.csv"))).toEqual(
      await readFile(join(plain.out, "cleanMovies.csv")),
    );
  });

  test("is not taken for it by itself, but suggested", async () => {
    expect(await messageOf(TMDB)).toMatch(
      /^movies_dataset\.csv line 1 lacks the column id: found tmdb_id; if that is what it is called there, run the command again with --rename tmdb_id=id$/,
    );
    const two = headed(MOVIES_HEADER.replace(",id,", ",tmdb_id,").replace(",title,", ",name,"), MOVIES);
    expect(await messageOf({ ...TMDB, movies: two })).toMatch(
      /; if those are what they are called there, run the command again with --rename tmdb_id=id --rename name=title$/,
    );
  });

  test("may be another one in each file", async () => {
    const credits = headed("cast,crew,movie_id", CREDITS);
    const { report } = await run({ ...TMDB, credits }, ["tmdb_id", "id"], ["movie_id", "id"]);
    expect([report.movies.schema.renamed, report.credits.schema.renamed]).toEqual([
      { tmdb_id: "id" },
      { movie_id: "id" },
    ]);
  });

  test("stays what it is in a file that has the wanted one too", async () => {
    const both = moviesCsv(`${film()},7`).replace("\n", ",tmdb_id\n");
    const credits = headed("cast,crew,tmdb_id", CREDITS);
    const { report } = await run({ movies: both, credits }, ["tmdb_id", "id"]);
    expect(report.movies.schema).toMatchObject({ extra: ["tmdb_id"], renamed: {} });
    expect(report.warnings).toEqual(["movies_dataset.csv: columns that are not known were ignored: tmdb_id"]);
  });

  test("that no file has is an error, and nothing is written", async () => {
    expect(await messageOf({ movies: MOVIES, credits: CREDITS }, ["tmdbid", "id"])).toBe(
      "--rename tmdbid=id changes nothing: expected a column tmdbid in a file without id; found none; leave it out or look at the header, then run the command again",
    );
    const out = await temporaryFolder();
    const raw = await rawFolder({ movies: MOVIES, credits: CREDITS });
    await expect(runEtl({ raw, out, renames: new Map([["x", "id"]]) })).rejects.toThrow(Problem);
    expect(await filesIn(out)).toEqual({});
  });

  test("and a second one that would be the same are named both", async () => {
    const credits = "cast,crew,tmdb_id,movie_id\n[],[],1,2\n";
    expect(await messageOf({ movies: MOVIES, credits }, ["tmdb_id", "id"], ["movie_id", "id"])).toBe(
      "credits.csv line 1 names the column id twice (tmdb_id, movie_id): expected it once; rename or remove one, then run the command again",
    );
  });
});

test("columns that are known, not needed and not there are listed, without a warning", async () => {
  const { report } = await run({
    movies: moviesCsv(film())
      .split("\n")
      .map((row) => row.replace(/^[^,]*,/, ""))
      .join("\n"),
    credits: CREDITS,
  });
  expect(report.movies.schema.missing).toEqual(["adult"]);
  expect(report.warnings).toEqual([]);
});

describe("what a missing column may be called", () => {
  test.each([
    ["id", ["name", "tmdb_id"], "tmdb_id"],
    ["id", ["TMDB ID"], "TMDB ID"],
    ["id", ["Id", "tmdb_id"], "Id"],
    ["id", ["di", "ix"], "ix"],
    ["release_date", ["relase_date"], "relase_date"],
    ["release_date", ["ReleaseDate"], "ReleaseDate"],
    ["release_date", ["data_release"], undefined],
    ["vote_average", ["vote_count"], undefined],
    ["title", ["titel"], "titel"],
    ["overview", ["Plot"], "Plot"],
    ["budget", [], undefined],
    ["budget", ["x".repeat(1_000_000)], undefined],
  ])("%s among %j is %j", (column, names, found) => {
    expect(variantOf(column, names)).toBe(found);
  });

  test("is the nearest in spelling", () => {
    expect(nearest("popularity", ["popularty", "popularit_", "popul"])).toBe("popularty");
  });
});

test("a writing that only the first of several parts shows is read in all of them", async () => {
  const folder = await temporaryFolder();
  const part = (...rows: Record<string, string>[]) => moviesCsv(...rows.map((cells) => film(cells)));
  await writeFile(
    join(folder, "a.csv"),
    part({ id: "1", budget: "1,500,000" }, { id: "2", budget: "2,000" }),
  );
  await writeFile(join(folder, "b.csv"), part({ id: "3", budget: "500" }));
  await writeFile(join(folder, "credits.csv"), CREDITS);
  const movies = ["a.csv", "b.csv"].map((name) => join(folder, name));
  const out = await temporaryFolder();
  const report = await runEtl({ raw: folder, movies, out });
  expect(report.movies.writings).toEqual({ budget: { "1,234.5": 2 } });
  expect(Object.keys(report.files)).toEqual(expect.arrayContaining(["a.csv", "b.csv", "credits.csv"]));
});

test("a part without a column that the others have is named", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "a.csv"), MOVIES);
  await writeFile(join(folder, "b.csv"), headed(MOVIES_HEADER.replace(",id,", ",other,"), MOVIES));
  const run = runEtl({ raw: folder, movies: join(folder, "*.csv"), out: await temporaryFolder() });
  expect(await problemOf(run)).toMatch(/b\.csv line 1 lacks the column id: found other;/);
});
