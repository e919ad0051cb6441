import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { factsOfFile } from "@movies/artifacts";
import { expect, inject, test } from "vitest";
import { schemaOf } from "../src/datasets/parquet-types.js";
import { runEtl } from "../src/index.js";
import { duckdb, expectSameAsCsv, rowsOf, typesOf } from "./duckdb.js";
import { credit, creditsCsv, film, moviesCsv, temporaryFolder } from "./helpers.js";

const FILES = ["cleanMovies.parquet", "cleanCredits.parquet"] as const;
const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function etl(raw: string, parquet = true, out?: string) {
  const folder = out ?? (await temporaryFolder());
  return { folder, report: await runEtl({ raw, out: folder, parquet }) };
}

test("of the sample, an independent reader finds every value of the CSV files, of its own type", async () => {
  const { folder } = await etl(inject("worldRaw"));
  const db = await duckdb();
  expect(await expectSameAsCsv(db, join(folder, FILES[0]))).toBe(264);
  expect(await expectSameAsCsv(db, join(folder, FILES[1]))).toBe(265);
  const text = "VARCHAR";
  const names = "VARCHAR[]";
  expect(await typesOf(db, join(folder, FILES[0]))).toEqual({
    belongs_to_collection: text,
    budget: "DOUBLE",
    genres: names,
    id: "INTEGER",
    original_language: text,
    overview: text,
    popularity: "DOUBLE",
    production_companies: names,
    production_countries: names,
    release_date: "DATE",
    revenue: "DOUBLE",
    runtime: "DOUBLE",
    spoken_languages: names,
    status: text,
    tagline: text,
    title: text,
    vote_average: "DOUBLE",
    vote_count: "BIGINT",
    release_year: "INTEGER",
    return: "DOUBLE",
  });
  expect(await typesOf(db, join(folder, FILES[1]))).toEqual({ cast: names, id: "INTEGER", director: names });
});

test("unknown values are null, empty lists are empty, and days before 1970 are days", async () => {
  const raw = await temporaryFolder();
  const odd = film({
    id: "7",
    release_date: "0033-04-03",
    genres: "[]",
    vote_count: "",
    runtime: "",
    title: "",
    popularity: "x",
  });
  const plain = film({ id: "8", vote_count: "2147483647", budget: "0.5" });
  await writeFile(join(raw, "movies_dataset.csv"), moviesCsv(odd, plain));
  await writeFile(join(raw, "credits.csv"), creditsCsv(credit("7", "[{'name': 'Ünï \"x\" 千'}]", "[]")));
  const { folder } = await etl(raw);
  const db = await duckdb();
  expect(
    await rowsOf(
      db,
      `select release_date, genres, vote_count, runtime, title, popularity, budget from '${join(folder, FILES[0])}'`,
    ),
  ).toEqual([
    {
      release_date: "0033-04-03",
      genres: [],
      vote_count: null,
      runtime: null,
      title: null,
      popularity: null,
      budget: 100,
    },
    {
      release_date: "2001-02-03",
      genres: ["Drama"],
      vote_count: "2147483647",
      runtime: 90,
      title: "Una",
      popularity: 1.5,
      budget: 0.5,
    },
  ]);
  expect(await rowsOf(db, `select * from '${join(folder, FILES[1])}'`)).toEqual([
    { cast: ['Ünï "x" 千'], id: 7, director: [] },
  ]);
});

test("more rows than a row group holds are all there, in order", async () => {
  const raw = await temporaryFolder();
  const ids = Array.from({ length: 4001 }, (_, i) => String(i + 1));
  await writeFile(join(raw, "movies_dataset.csv"), moviesCsv(film()));
  await writeFile(join(raw, "credits.csv"), creditsCsv(...ids.map((id) => `[],[],${id}`)));
  const { folder } = await etl(raw);
  const db = await duckdb();
  const path = join(folder, FILES[1]);
  expect((await rowsOf(db, `select id from '${path}'`)).map(({ id }) => id)).toEqual(ids.map(Number));
  expect(await rowsOf(db, `select max(row_group_id) + 1 as groups from parquet_metadata('${path}')`)).toEqual(
    [{ groups: "3" }],
  );
});

test("the report names them with their size and sha256, and the same rows give the same bytes", async () => {
  const { folder, report } = await etl(inject("worldRaw"));
  const again = await etl(inject("worldRaw"));
  for (const name of FILES) {
    expect(report.files[name]).toEqual(await factsOfFile(join(folder, name), ""));
    expect(again.report.files[name]).toEqual(report.files[name]);
  }
});

test("without parquet no file of an earlier run stays beside newer rows, but a folder of that name does", async () => {
  const { folder } = await etl(inject("worldRaw"));
  const { report } = await etl(inject("worldRaw"), false, folder);
  expect(await Promise.all(FILES.map((name) => isThere(join(folder, name))))).toEqual([false, false]);
  expect(Object.keys(report.files)).not.toContain(FILES[0]);

  await mkdir(join(folder, FILES[0]));
  await etl(inject("worldRaw"), false, folder);
  expect(await isThere(join(folder, FILES[0]))).toBe(true);
});

test("where etl fails, what stood there stays", async () => {
  const { folder } = await etl(inject("worldRaw"));
  const before = await readFile(join(folder, FILES[0]));
  const raw = await temporaryFolder();
  await writeFile(join(raw, "movies_dataset.csv"), moviesCsv(film()));
  await writeFile(join(raw, "credits.csv"), creditsCsv(credit("no id")));
  await expect(etl(raw, true, folder)).rejects.toThrow("not one of 1 rows could be kept");
  await expect(etl(raw, false, folder)).rejects.toThrow("not one of 1 rows could be kept");
  expect(await readFile(join(folder, FILES[0]))).toEqual(before);
});

test("every clean column has a type of its own name in the schema", () => {
  expect(schemaOf(["id", "title"], ["id", "text"])).toEqual([
    { name: "root", num_children: 2 },
    { name: "id", type: "INT32", repetition_type: "REQUIRED" },
    { name: "title", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
  ]);
});
