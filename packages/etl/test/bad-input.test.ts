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
  problemOf,
  rawFolder,
  temporaryFolder,
} from "./helpers.js";

const GOOD = { movies: moviesCsv(film()), credits: creditsCsv(credit("1")) };

/** The message with which `runEtl` fails, with RAW and OUT for the folders; also checks that `out` is untouched. */
async function messageOf(raw: string, outName = "."): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "cleanMovies.csv"), "from before\n");
  const out = join(folder, outName);
  const message = await problemOf(runEtl({ raw, out }));
  expect(await filesIn(folder)).toEqual({ "cleanMovies.csv": "from before\n" });
  return message.replaceAll(raw, "RAW").replaceAll(folder, "OUT");
}

const NEXT = (name: string) => `replace it with The Movies Dataset's ${name}, then run the command again`;
const MOVIES = NEXT("movies_metadata.csv");
const CREDITS = NEXT("credits.csv");
const BARE = { genres: "[]", production_countries: "[]", spoken_languages: "[]" }; // a row without quotes

const TOO_MANY_LINES = 'expected another ", 100 lines went by; close it, then run the command again';

/** 2,000 films; in line 10 and 1500 the titles are these. */
function withStrayQuotes(opening: string, closing: string): string {
  const lines = [
    MOVIES_HEADER,
    ...Array.from({ length: 2_000 }, (_, i) => film({ ...BARE, id: `${i + 1}` })),
  ];
  for (const [line, title] of [
    [10, opening],
    [1500, closing],
  ] as const)
    lines[line - 1] = (lines[line - 1] ?? "").replace(",Una,False", `,${title},False`);
  return `${lines.join("\n")}\n`;
}

describe("one sentence, and nothing changed, for", () => {
  test.each<[string, { movies?: string | Uint8Array; credits?: string | Uint8Array }, string]>([
    [
      "a missing file of films",
      { credits: GOOD.credits },
      'RAW holds no file of films by its name: found "credits.csv"; put The Movies Dataset\'s movies_metadata.csv into RAW, then run the command again',
    ],
    [
      "an empty file",
      { ...GOOD, movies: "" },
      `RAW/movies_dataset.csv is empty: expected a header and rows of CSV; ${MOVIES}`,
    ],
    [
      "nothing but blank lines",
      { ...GOOD, credits: "\n \n\n" },
      `RAW/credits.csv holds nothing but blank lines: expected a header and rows of CSV; ${CREDITS}`,
    ],
    [
      "a header without rows",
      { ...GOOD, movies: `${MOVIES_HEADER}\n\n` },
      `RAW/movies_dataset.csv has a header and no rows: expected at least one row after line 1; ${MOVIES}`,
    ],
    [
      "a header without a line break",
      { ...GOOD, credits: "cast,crew,id" },
      `RAW/credits.csv has a header and no rows: expected at least one row after line 1; ${CREDITS}`,
    ],
    [
      "missing columns",
      { ...GOOD, credits: "cast,tmdb_id\n[],1\n" },
      `RAW/credits.csv line 1 lacks the columns crew, id: found tmdb_id; ${CREDITS}`,
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
      'RAW/credits.csv: the quote that opens a cell in line 3 is not closed: expected another ", 100 lines went by; close it, then run the command again',
    ],
    [
      "an unclosed quote before very long lines",
      { ...GOOD, credits: `cast,crew,id\n[],"[],1\n${"x".repeat(SETTINGS.recordChars)}\n` },
      'RAW/credits.csv: the quote that opens a cell in line 2 is not closed: expected another ", 4194304 characters went by; close it, then run the command again',
    ],
    [
      "a stray quote that a much later one closes, in a row of the wrong width",
      { ...GOOD, movies: withStrayQuotes('"Una', 'Un"a') },
      `RAW/movies_dataset.csv: the quote that opens a cell in line 10 is not closed: ${TOO_MANY_LINES}`,
    ],
    [
      "a stray quote that a much later one closes so that the row has the right width",
      { ...GOOD, movies: withStrayQuotes('"Una', 'Una"') },
      `RAW/movies_dataset.csv: the quote that opens a cell in line 10 is not closed: ${TOO_MANY_LINES}`,
    ],
    [
      "a stray quote behind a cell of several lines, in the line where it stands",
      {
        ...GOOD,
        credits: `cast,crew,id\n[],[],1\n"a\nb\nc","${"[],[],3\n".repeat(200)}",2\n`,
      },
      `RAW/credits.csv: the quote that opens a cell in line 5 is not closed: ${TOO_MANY_LINES}`,
    ],
    [
      "a line without an end",
      { ...GOOD, credits: `cast,crew,id\n[],[],1\n${"x".repeat(SETTINGS.recordChars + 1)}` },
      "RAW/credits.csv line 3 does not end: expected a record of CSV, 4194304 characters went by; look at that line, then run the command again",
    ],
    [
      "a binary file",
      { ...GOOD, movies: new Uint8Array([80, 75, 3, 5, 10, 0, 0]) },
      `RAW/movies_dataset.csv is not text: line 2 holds a NUL byte, expected CSV in UTF-8; ${MOVIES}`,
    ],
    [
      "the beginning of a zip archive",
      { ...GOOD, credits: new Uint8Array([80, 75, 3, 4, 10, 0, 0]) },
      "RAW/credits.csv is no zip archive, or is cut off (End of central directory record signature not found. Either not a zip file, or file is truncated); copy or download it again, then run the command again",
    ],
    [
      "UTF-16",
      { ...GOOD, credits: Buffer.from(`\ufeff${GOOD.credits}`, "utf16le") },
      "RAW/credits.csv is UTF-16: expected CSV in UTF-8; run: iconv -f UTF-16 -t UTF-8 RAW/credits.csv > mended.csv, then the command again with --credits mended.csv",
    ],
    [
      "lines that end in CR alone",
      { ...GOOD, credits: GOOD.credits.replaceAll("\n", "\r") },
      "RAW/credits.csv is a text whose lines end in CR alone: expected CSV in UTF-8; run: tr '\\r' '\\n' < RAW/credits.csv > mended.csv, then the command again with --credits mended.csv",
    ],
    [
      "bytes that are no UTF-8",
      { ...GOOD, credits: Buffer.from("cast,crew,id\n[],[],1\n[],Pen\xe9lope,2\n", "latin1") },
      "RAW/credits.csv is not UTF-8: line 3 holds other bytes, expected CSV in UTF-8; if it is Windows-1252, as older spreadsheets write it, run: iconv -f CP1252 -t UTF-8 RAW/credits.csv > mended.csv, then the command again with --credits mended.csv",
    ],
    [
      "a character cut off at the end",
      { ...GOOD, credits: Buffer.from("cast,crew,id\n[],[],1\n€").subarray(0, -1) },
      "RAW/credits.csv is not UTF-8: line 3 holds other bytes, expected CSV in UTF-8; if it is Windows-1252, as older spreadsheets write it, run: iconv -f CP1252 -t UTF-8 RAW/credits.csv > mended.csv, then the command again with --credits mended.csv",
    ],
    [
      "rows of which none can be kept",
      { ...GOOD, movies: moviesCsv(film({ id: "x" }), film({ release_date: "" })) },
      "RAW/movies_dataset.csv: not one of 2 rows could be kept, 1 because their id is not a whole number, the first x in line 2: expected the number TMDB gives a film, such as 862; look at that column, or say which one holds the id with --rename THEIRS=id",
    ],
  ])("%s", async (_, files, message) => {
    expect(await messageOf(await rawFolder(files))).toBe(message);
  });

  test("a raw folder that is not there", async () => {
    const raw = join(await temporaryFolder(), "nowhere");
    expect(await messageOf(raw)).toBe(
      "cannot read RAW/movies_dataset.csv: no such file or folder; put The Movies Dataset's movies_metadata.csv and credits.csv into RAW, or run: movies sample --out RAW",
    );
  });

  test("a folder where a file should be", async () => {
    const raw = await rawFolder({ movies: GOOD.movies });
    await mkdir(join(raw, "credits.csv"));
    expect(await messageOf(raw)).toBe(
      "cannot read RAW/credits.csv: it is a folder, a file was expected; name one in it with --credits, or give the folder with --raw",
    );
  });

  test.each([
    [["films_10.csv", "films_2.csv", "credits.csv"], "--movies RAW/films_2.csv RAW/films_10.csv"],
    [["films.csv", "tmdb_people.csv"], "--movies RAW/films.csv --credits RAW/tmdb_people.csv"],
    [
      ["a.csv", "b.csv", "cast_1.csv", "cast_2.csv"],
      "--movies RAW/a.csv --credits RAW/cast_1.csv RAW/cast_2.csv",
    ],
  ])("files of other names, %j: the command names all parts", async (names, command) => {
    const raw = await temporaryFolder();
    for (const name of names) await writeFile(join(raw, name), GOOD.credits);
    expect(await messageOf(raw)).toMatch(
      new RegExp(`, or name yours, as in: movies etl --raw RAW ${command}$`),
    );
  });

  test("a part that is named twice", async () => {
    const raw = await rawFolder(GOOD);
    const [path, other] = [join(raw, "movies_dataset.csv"), `${raw}/./movies_dataset.csv`];
    const message = await problemOf(runEtl({ raw, out: join(raw, "out"), movies: [path, other] }));
    expect(message.replaceAll(raw, "RAW")).toBe(
      "--movies names RAW/./movies_dataset.csv twice: expected each part once; leave one out, then run the command again",
    );
  });

  test("an output folder that is a file", async () => {
    expect(await messageOf(await rawFolder(GOOD), "cleanMovies.csv")).toBe(
      "cannot write into OUT/cleanMovies.csv: something else already has that name; choose a folder that can be written",
    );
  });
});

test("an output folder that the run made is not left behind where the run fails", async () => {
  const folder = await temporaryFolder();
  const raw = await rawFolder({ ...GOOD, credits: "cast,crew,id\n[],[],x\n" });
  await expect(runEtl({ raw, out: join(folder, "made", "deeper") })).rejects.toThrow(Problem);
  expect(await filesIn(folder)).toEqual({});
});

test("a folder under the name of a clean file is named, and no file is replaced", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "cleanMovies.csv"), "from before\n");
  await mkdir(join(folder, "cleanCredits.csv"));
  await expect(runEtl({ raw: await rawFolder(GOOD), out: folder })).rejects.toThrow(
    `cannot replace ${join(folder, "cleanCredits.csv")}: it is a folder, a file was expected; move it away`,
  );
  await rm(join(folder, "cleanCredits.csv"), { recursive: true });
  expect(await filesIn(folder)).toEqual({ "cleanMovies.csv": "from before\n" });
});

describe("a warning tells of a column", () => {
  const warningsOf = async (rows: readonly string[]) => {
    const raw = await rawFolder({ ...GOOD, movies: moviesCsv(...rows) });
    return (await runEtl({ raw, out: await temporaryFolder(), keepAnyway: true })).warnings;
  };
  const films = (genres: readonly string[]) =>
    genres.map((cell, i) => film({ id: String(i + 1), genres: cell }));
  const bars = "{18: Drama, 35: Comedy}";

  test("that is in another format as a whole", async () => {
    expect(await warningsOf(films([...Array(12).fill(bars), "", "None"]))).toEqual([
      "movies_dataset.csv: 12 of the 12 cells of genres that are not empty could not be read; look at its format",
    ]);
  });

  test("of which half cannot be read, and none of one that is mostly sound or hardly filled", async () => {
    expect(await warningsOf(films([...Array(10).fill(bars), ...Array(10).fill("[]")]))).toHaveLength(1);
    expect(await warningsOf(films([...Array(10).fill(bars), ...Array(11).fill("[]")]))).toEqual([]);
    expect(await warningsOf(films(Array(9).fill(bars)))).toEqual([]);
  });
});

describe("a warning tells of a quote that is closed too late", () => {
  const warningsOf = async (movies: string, credits = GOOD.credits) => {
    const raw = await rawFolder({ movies, credits });
    const { warnings } = await runEtl({ raw, out: await temporaryFolder(), keepAnyway: true });
    return warnings.filter((warning) => !warning.includes("no film has a"));
  };
  const bare = (id: number) => film({ ...BARE, id: String(id) });

  test("where the rows between are in a cell of a row that is kept", async () => {
    const csv = moviesCsv(
      bare(1),
      bare(2).replace("Una,False", '"Una,False'),
      bare(3),
      bare(4),
      bare(5).replace("Una,False", 'Una",False'),
    );
    expect(await warningsOf(csv)).toEqual([
      "movies_dataset.csv: the record of line 3 holds 3 lines that are whole records by themselves: a quote in it is closed too late; look at that line",
    ]);
  });

  test("where they are in a record that is rejected", async () => {
    const csv = 'cast,crew,id\n[],[],1\n[],"[],2\n[],[],3\n[],[]",4,5\n';
    expect(await warningsOf(moviesCsv(film()), csv)).toEqual([
      "credits.csv: the record of line 3 holds a line that is a whole record by itself: a quote in it is closed too late; look at that line",
    ]);
  });

  test("up to a few of them one by one", async () => {
    const stray = 'a,"b,2\n[],[],3\nc",4\n';
    const warnings = await warningsOf(moviesCsv(film()), `cast,crew,id\n[],[],1\n${stray.repeat(8)}`);
    expect(warnings).toHaveLength(SETTINGS.swallowingShown + 1);
    expect(warnings.at(-1)).toBe("credits.csv: 3 more records hold whole records");
  });

  test("and not of a cell of many lines", async () => {
    const overview = "One, two.\n\n1,2,3\n[],[],x\nThe end.";
    expect(await warningsOf(moviesCsv(film({ overview })))).toEqual([]);
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
