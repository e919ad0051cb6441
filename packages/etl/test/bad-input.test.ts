import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "@movies/artifacts";
import { describe, expect, test } from "vitest";
import { runEtl } from "../src/index.js";
import { SETTINGS } from "../src/settings.js";
import {
  credit,
  creditsCsv,
  filesIn,
  film,
  MOVIES_HEADER,
  moviesCsv,
  rawFolder,
  temporaryFolder,
} from "./helpers.js";

const GOOD = { movies: moviesCsv(film()), credits: creditsCsv(credit("1")) };

/** The message that `runEtl` fails with, RAW and OUT for the folders; what stood in `out` is looked after. */
async function messageOf(raw: string, outName = "."): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "cleanMovies.csv"), "from before\n");
  const out = join(folder, outName);
  const error = await runEtl({ raw, out }).then(
    () => new Error("it went through"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Problem);
  expect(await filesIn(folder)).toEqual({ "cleanMovies.csv": "from before\n" });
  return error instanceof Error ? error.message.replaceAll(raw, "RAW").replaceAll(folder, "OUT") : "";
}

const NEXT = "put The Movies Dataset's movies_dataset.csv and credits.csv into RAW, or run: movies sample";
const BARE = { genres: "[]", production_countries: "[]", spoken_languages: "[]" }; // a row without quotes

describe("one sentence, and nothing changed, for", () => {
  test.each<[string, { movies?: string | Uint8Array; credits?: string | Uint8Array }, string]>([
    [
      "a missing file",
      { movies: GOOD.movies },
      `cannot read RAW/credits.csv: no such file or folder; ${NEXT}`,
    ],
    [
      "an empty file",
      { ...GOOD, movies: "" },
      `RAW/movies_dataset.csv is empty: expected a header and rows of CSV; ${NEXT}`,
    ],
    [
      "nothing but blank lines",
      { ...GOOD, credits: "\n \n\n" },
      `RAW/credits.csv holds nothing but blank lines: expected a header and rows of CSV; ${NEXT}`,
    ],
    [
      "a header without rows",
      { ...GOOD, movies: `${MOVIES_HEADER}\n\n` },
      `RAW/movies_dataset.csv has a header and no rows: expected one row at least behind line 1; ${NEXT}`,
    ],
    [
      "a header without a line break",
      { ...GOOD, credits: "cast,crew,id" },
      `RAW/credits.csv has a header and no rows: expected one row at least behind line 1; ${NEXT}`,
    ],
    [
      "missing columns",
      { ...GOOD, credits: "cast,tmdb_id\n[],1\n" },
      `RAW/credits.csv line 1 lacks the columns crew, id: expected a header of cast, crew, id; found cast, tmdb_id; ${NEXT}`,
    ],
    [
      "another separator",
      { ...GOOD, credits: "cast;crew;id\n[];[];1\n" },
      `RAW/credits.csv line 1 lacks the columns cast, crew, id: expected a header of cast, crew, id; found "cast;crew;id" (its separator is no comma: save it with commas); ${NEXT}`,
    ],
    [
      "a column that is there twice",
      { ...GOOD, credits: "cast,crew,id,id\n[],[],1,2\n" },
      "RAW/credits.csv line 1 names the column id twice: expected it once; rename or remove one, then run the command again",
    ],
    [
      "an unclosed quote that swallows the rest",
      {
        ...GOOD,
        movies: moviesCsv(film(), film(BARE).replace("Somebody", '"Somebody\nelse'), film(BARE)),
      },
      'RAW/movies_dataset.csv: the quote that opens a cell in line 3 is not closed: expected another ", the file ended; close it, then run the command again',
    ],
    [
      "an unclosed quote in a large file, long before its end",
      {
        ...GOOD,
        credits: `cast,crew,id\n[],[],1\n[],"[],2\n${"[],[],3\n".repeat(SETTINGS.recordChars / 4)}`,
      },
      'RAW/credits.csv: the quote that opens a cell in line 3 is not closed: expected another ", 4194304 characters went by; close it, then run the command again',
    ],
    [
      "a line without an end",
      { ...GOOD, credits: `cast,crew,id\n[],[],1\n${"x".repeat(SETTINGS.recordChars + 1)}` },
      "RAW/credits.csv line 3 does not end: expected a record of CSV, 4194304 characters went by; look at that line, then run the command again",
    ],
    [
      "a binary file",
      { ...GOOD, movies: new Uint8Array([80, 75, 3, 4, 10, 0, 0]) },
      `RAW/movies_dataset.csv is no text: line 2 holds a NUL byte, expected CSV in UTF-8; ${NEXT}`,
    ],
    [
      "bytes that are no UTF-8",
      { ...GOOD, credits: Buffer.from("cast,crew,id\n[],[],1\n[],Pen\xe9lope,2\n", "latin1") },
      "RAW/credits.csv is not UTF-8: line 3 holds other bytes, expected CSV in UTF-8; save it as UTF-8, then run the command again",
    ],
    [
      "a character cut off at the end",
      { ...GOOD, credits: Buffer.from("cast,crew,id\n[],[],1\n€").subarray(0, -1) },
      "RAW/credits.csv is not UTF-8: line 3 holds other bytes, expected CSV in UTF-8; save it as UTF-8, then run the command again",
    ],
    [
      "rows of which none can be kept",
      { ...GOOD, movies: moviesCsv(film({ id: "x" }), film({ release_date: "" })) },
      `RAW/movies_dataset.csv: not one of 2 rows could be kept, the first (line 2) for invalid_id; ${NEXT}`,
    ],
  ])("%s", async (_, files, message) => {
    expect(await messageOf(await rawFolder(files))).toBe(message);
  });

  test("a raw folder that is not there", async () => {
    const raw = join(await temporaryFolder(), "nowhere");
    expect(await messageOf(raw)).toBe(`cannot read RAW/movies_dataset.csv: no such file or folder; ${NEXT}`);
  });

  test("a folder where a file should be", async () => {
    const raw = await rawFolder({ movies: GOOD.movies });
    await mkdir(join(raw, "credits.csv"));
    expect(await messageOf(raw)).toBe(
      `cannot read RAW/credits.csv: it is a folder, a file was expected; ${NEXT}`,
    );
  });

  test("an output folder that is a file", async () => {
    expect(await messageOf(await rawFolder(GOOD), "cleanMovies.csv")).toBe(
      "cannot write into OUT/cleanMovies.csv: something else already has that name; choose a folder that can be written",
    );
  });
});

test("an error in what listens to the progress ends the run as cleanly", async () => {
  const out = await temporaryFolder();
  const raw = await rawFolder(GOOD);
  const run = runEtl({
    raw,
    out,
    onProgress: () => {
      throw new Error("the terminal is gone");
    },
  });
  await expect(run).rejects.toThrow("the terminal is gone");
  expect(await filesIn(out)).toEqual({});
});

test("progress tells the bytes and records of each file, up to all of them", async () => {
  const raw = await rawFolder(GOOD);
  const seen: unknown[] = [];
  await runEtl({ raw, out: await temporaryFolder(), onProgress: (progress) => seen.push(progress) });
  expect(seen).toEqual([
    {
      file: "movies_dataset.csv",
      bytesRead: GOOD.movies.length + 1,
      bytesTotal: GOOD.movies.length + 1,
      rows: 1,
    },
    { file: "credits.csv", bytesRead: GOOD.credits.length, bytesTotal: GOOD.credits.length, rows: 1 },
  ]);
});

test("a second run over the first gives the same bytes", async () => {
  const raw = await rawFolder(GOOD);
  const out = await temporaryFolder();
  await runEtl({ raw, out });
  const first = await filesIn(out);
  await runEtl({ raw, out });
  expect(await filesIn(out)).toEqual(first);
  await rm(out, { recursive: true });
  await runEtl({ raw, out: join(out, "made", "on the way") });
  expect(await filesIn(join(out, "made", "on the way"))).toEqual(first);
});
