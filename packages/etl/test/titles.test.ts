import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { OTHER_TITLES, Problem } from "@movies/artifacts";
import { beforeEach, describe, expect, test } from "vitest";
import { runEtl } from "../src/index.js";
import { filesIn, temporaryFolder } from "./helpers.js";

const RAW = join(import.meta.dirname, "golden/tidy/input");
let folder: string;
let out: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  out = await temporaryFolder();
});

/** Runs etl with a file of titles, and gives the clean file and the report of it. */
async function run(content: string | Buffer, name = "titles.csv") {
  const titles = join(folder, name);
  await writeFile(titles, content);
  const report = await runEtl({ raw: RAW, out, titles });
  return { text: await readFile(join(out, OTHER_TITLES), "utf8"), report };
}

/** The films of the golden case. */
const [FIRST = "", SECOND = ""] = (await readFile(join(RAW, "../expected/cleanTitles.csv"), "utf8"))
  .split("\n")
  .slice(1);
const [id = "", imdb = ""] = FIRST.split(",");
const [second = ""] = SECOND.split(",");

test("names are kept for the films there are, by either id, in the order of the file", async () => {
  const { text, report } = await run(
    `id,title,language,kind\n${second},"El padrino, parte II",es,\n${id}, El padrino ,es,alternative\n99999,Nadie,es,\n`,
  );
  expect(text).toBe(
    `id,title,language,kind\n${second},"El padrino, parte II",es,\n${id},El padrino,es,alternative\n`,
  );
  expect(report.titles).toEqual({
    read: 3,
    kept: 2,
    duplicates: 0,
    rejected: { wrong_field_count: 0, no_title: 0, invalid_id: 0, unknown_film: 1 },
  });
  expect(Object.keys(report.files)).toEqual(expect.arrayContaining(["titles.csv", OTHER_TITLES]));
  expect((await run(`imdb_id,title\n${imdb},El padrino\n`)).text).toBe(
    `id,title,language,kind\n${id},El padrino,,\n`,
  );
});

test.each([
  ["tabs", `title\tid\nEl padrino\t${id}\n`],
  ["semicolons, a mark and line breaks of Windows", `\ufeffID;Title\r\n${id};El padrino\r\n`],
  ["a column more and another order", `x,title,id\n1,El padrino,${id}\n`],
])("a file with %s is read", async (_, content) => {
  const { text } = await run(content);
  expect(text).toBe(`id,title,language,kind\n${id},El padrino,,\n`);
});

test("a packed file is read, and a name that comes twice is kept once", async () => {
  const { text, report } = await run(gzipSync(`id,title\n${id},A\n${id},A\n${id},B\n`), "titles.csv.gz");
  expect(text).toBe(`id,title,language,kind\n${id},A,,\n${id},B,,\n`);
  expect(report.titles).toMatchObject({ read: 3, kept: 2, duplicates: 1 });
});

test("a row that is no name is counted by its reason", async () => {
  const { report } = await run(`id,title\n${id},A\n${id}\n${id},\nx,B\n7,C\n`);
  expect(report.titles).toMatchObject({
    read: 5,
    kept: 1,
    rejected: { wrong_field_count: 1, no_title: 1, invalid_id: 1, unknown_film: 1 },
  });
});

test("without the option no other titles are written, and those of an earlier run go", async () => {
  await run(`id,title\n${id},A\n`);
  const report = await runEtl({ raw: RAW, out });
  expect(report).not.toHaveProperty("titles");
  expect(Object.keys(await filesIn(out))).not.toContain(OTHER_TITLES);
});

describe("refused in one sentence, with nothing written:", () => {
  test.each([
    [
      "other columns",
      "name,year\nA,1999\n",
      /titles\.csv line 1: expected the columns title and id or imdb_id, found name, year/,
    ],
    [
      "films that are not here",
      "id,title\n99999,A\n",
      /not one of 1 titles is of a film here, the first \(line 2: unknown film\)/,
    ],
    ["nothing", "", /titles\.csv/],
    ["no UTF-8", Buffer.from([0x69, 0x64, 0x2c, 0xff, 0x0a]), /UTF-8/],
    ["an open quote", `id,title\n${id},"A\n`, /quote that opens a cell in line 2 is not closed/],
  ])("%s", async (_, content, message) => {
    await expect(run(content)).rejects.toThrow(message);
    await expect(run(content)).rejects.toBeInstanceOf(Problem);
    expect(await filesIn(out)).toEqual({});
  });

  test("a file that is not there", async () => {
    const titles = join(folder, "nowhere.csv");
    await expect(runEtl({ raw: RAW, out, titles })).rejects.toThrow(
      /cannot read .*nowhere\.csv: no such file or folder; give a CSV file with the columns/,
    );
  });
});
