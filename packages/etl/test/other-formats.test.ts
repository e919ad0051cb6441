import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { runEtl } from "../src/index.js";
import { credit, creditsCsv, film, MOVIES_HEADER, moviesCsv, problemOf, temporaryFolder } from "./helpers.js";
import { zipOf } from "./zip.js";

const MOVIES = moviesCsv(film(), film({ id: "2" }));
const CREDITS = creditsCsv(credit("1"), credit("2"));
const bytes = (...start: number[]) => Buffer.concat([Buffer.from(start), Buffer.from(MOVIES)]);
const tar = Buffer.alloc(1024);
tar.write("movies_dataset.csv");
tar.write("ustar", 257);

/** The message about this file of films, RAW for its folder. */
async function messageOf(name: string, content: string | Buffer): Promise<string> {
  const raw = await temporaryFolder();
  await writeFile(join(raw, name), content);
  await writeFile(join(raw, "credits.csv"), CREDITS);
  const message = await problemOf(runEtl({ raw, out: join(raw, "out") }));
  return message.replaceAll(raw, "RAW");
}

const AND_THE_FILE = "then the command again with --movies and the file that was in it";
const SAVED = "save its table as CSV, then run the command again";
const MENDED = "> mended.csv, then the command again with --movies mended.csv";

describe("told by its name, with the command that mends it, is", () => {
  test.each<[string, string, string | Buffer, string]>([
    [
      "a Git LFS pointer",
      "movies_metadata.csv",
      `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 34445126\n`,
      "a Git LFS pointer, not the file itself: expected CSV in UTF-8; run: git lfs pull, then run the command again",
    ],
    [
      "an HTML page",
      "movies_metadata.csv",
      "\ufeff\n<!doctype html><html><title>Sign in</title></html>",
      'an HTML page, such as a warning or a login ("Sign in"): expected CSV in UTF-8; download the file itself, signed in if need be, then run the command again',
    ],
    ...["<!-- saved -->\n<!-- <p> -->\n<HTML></HTML>", '<table border="1"><tr><th>id</th></tr></table>'].map(
      (content): [string, string, string, string] => [
        `an HTML page that begins with ${content.slice(0, 8)}`,
        "movies_metadata.csv",
        content,
        "an HTML page, such as a warning or a login: expected CSV in UTF-8; download the file itself, signed in if need be, then run the command again",
      ],
    ),
    [
      "a server's message",
      "movies_metadata.csv",
      "404: Not Found",
      `a server's message ("404: Not Found"): expected CSV in UTF-8; look at the address and at what lets you in, then run the command again`,
    ],
    [
      "a git-annex pointer",
      "movies_metadata.csv",
      "/annex/objects/MD5E-s34445126--d41d8cd98f00b204e9800998ecf8427e.csv\n",
      "a git-annex pointer, not the file itself: expected CSV in UTF-8; run: git annex get RAW/movies_metadata.csv, then run the command again",
    ],
    [
      "a DVC pointer",
      "movies_metadata.csv",
      "md5: abc\nouts:\n- md5: abc\n  path: movies_metadata.csv\n",
      "a DVC pointer, not the file itself: expected CSV in UTF-8; run: dvc pull, then run the command again",
    ],
    ["a PDF", "movies_metadata.csv", "%PDF-1.7\n", `a PDF: expected CSV in UTF-8; ${SAVED}`],
    [
      "an image",
      "movies_metadata.csv",
      bytes(0x89, 0x50, 0x4e, 0x47),
      "an image: expected CSV in UTF-8; replace it with The Movies Dataset's movies_metadata.csv, then run the command again",
    ],
    [
      "a table of Markdown",
      "movies_metadata.csv",
      "| id | title |\n|----|:-----:|\n| 1 | Una |\n",
      `a table of Markdown: expected CSV in UTF-8; ${SAVED}`,
    ],
    ["YAML", "movies_metadata.csv", "---\n- id: 1\n  title: Una\n", `YAML: expected CSV in UTF-8; ${SAVED}`],
    ...["-- MySQL dump 10.13\n", "DROP TABLE IF EXISTS films;\n", "INSERT INTO films VALUES (1, 2);\n"].map(
      (content): [string, string, string, string] => [
        `a dump of a database that begins with ${content.slice(0, 8)}`,
        "movies_metadata.csv",
        content,
        "a dump of a database: expected CSV in UTF-8; load it into one, export the table as CSV, then run the command again",
      ],
    ),
    [
      "a sheet of OpenDocument",
      "movies_metadata.ods",
      zipOf(
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { name: "content.xml", content: "x" },
      ),
      'an OpenDocument spreadsheet: expected CSV in UTF-8; save it as "CSV UTF-8", or run: libreoffice --headless --convert-to csv RAW/movies_metadata.ods, then run the command again',
    ],
    [
      "Parquet under the name of a CSV",
      "movies_metadata.csv",
      bytes(...Buffer.from("PAR1")),
      `Parquet: expected CSV in UTF-8; run: python3 -c "import pandas; pandas.read_parquet('RAW/movies_metadata.csv').to_csv('mended.csv', index=False)", then the command again with --movies mended.csv`,
    ],
    [
      "XML",
      "movies_metadata.csv",
      '<?xml version="1.0"?><films/>',
      "XML: expected CSV in UTF-8; save it as CSV, or look at the address and at what lets you in, then run the command again",
    ],
    [
      "an Excel workbook",
      "movies_dataset.xlsx",
      zipOf({ name: "[Content_Types].xml", content: "x" }, { name: "xl/workbook.xml", content: "x" }),
      'an Excel workbook: expected CSV in UTF-8; save it as "CSV UTF-8", or run: libreoffice --headless --convert-to csv RAW/movies_dataset.xlsx, then run the command again',
    ],
    [
      "an Excel workbook under the name of a CSV",
      "movies_dataset.csv",
      zipOf({ name: "[Content_Types].xml", content: "x" }),
      'an Excel workbook: expected CSV in UTF-8; save it as "CSV UTF-8", or run: libreoffice --headless --convert-to csv RAW/movies_dataset.csv, then run the command again',
    ],
    [
      "an old Excel workbook",
      "movies_dataset.xls",
      bytes(0xd0, 0xcf, 0x11, 0xe0),
      'an Excel workbook: expected CSV in UTF-8; save it as "CSV UTF-8", or run: libreoffice --headless --convert-to csv RAW/movies_dataset.xls, then run the command again',
    ],
    [
      "Parquet",
      "movies_metadata.parquet",
      bytes(...Buffer.from("PAR1")),
      `Parquet: expected CSV in UTF-8; run: python3 -c "import pandas; pandas.read_parquet('RAW/movies_metadata.parquet').to_csv('mended.csv', index=False)", then the command again with --movies mended.csv`,
    ],
    [
      "a list of JSON",
      "movies_metadata.json",
      '[\n  {\n    "id": 1,\n    "title": "Una"\n  }\n]\n',
      `JSON: expected CSV in UTF-8; run: python3 -c "import pandas; pandas.read_json('RAW/movies_metadata.json').to_csv('mended.csv', index=False)", then the command again with --movies mended.csv`,
    ],
    [
      "JSON by columns",
      "movies_metadata.json",
      '{"id":{"0":1},"title":{"0":"Una"}}',
      `JSON: expected CSV in UTF-8; run: python3 -c "import pandas; pandas.read_json('RAW/movies_metadata.json').to_csv('mended.csv', index=False)", then the command again with --movies mended.csv`,
    ],
    [
      "JSON, one object a line",
      "movies_metadata.jsonl",
      '{"id": 1, "title": "Una"}\n{"id": 2, "title": "Dos"}\n',
      `JSON, one object a line: expected CSV in UTF-8; run: python3 -c "import pandas; pandas.read_json('RAW/movies_metadata.jsonl', lines=True).to_csv('mended.csv', index=False)", then the command again with --movies mended.csv`,
    ],
    [
      "UTF-16 with a mark",
      "movies_metadata.csv",
      Buffer.from(`\ufeff${MOVIES}`, "utf16le"),
      `UTF-16: expected CSV in UTF-8; run: iconv -f UTF-16 -t UTF-8 RAW/movies_metadata.csv ${MENDED}`,
    ],
    [
      "UTF-16 without one",
      "movies_metadata.csv",
      Buffer.from(MOVIES, "utf16le"),
      `UTF-16: expected CSV in UTF-8; run: iconv -f UTF-16LE -t UTF-8 RAW/movies_metadata.csv ${MENDED}`,
    ],
    [
      "UTF-16 the other way round",
      "movies_metadata.csv",
      Buffer.from(MOVIES, "utf16le").swap16(),
      `UTF-16: expected CSV in UTF-8; run: iconv -f UTF-16BE -t UTF-8 RAW/movies_metadata.csv ${MENDED}`,
    ],
    [
      "bzip2",
      "movies_metadata.csv.bz2",
      bytes(0x42, 0x5a, 0x68),
      `packed by bzip2: expected CSV in UTF-8; run: bzip2 -dc RAW/movies_metadata.csv.bz2 ${MENDED}`,
    ],
    [
      "xz",
      "movies_metadata.csv.xz",
      bytes(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0),
      `packed by xz: expected CSV in UTF-8; run: xz -dc RAW/movies_metadata.csv.xz ${MENDED}`,
    ],
    [
      "zstd",
      "movies_metadata.csv.zst",
      bytes(0x28, 0xb5, 0x2f, 0xfd),
      `packed by zstd: expected CSV in UTF-8; run: zstd -dc RAW/movies_metadata.csv.zst ${MENDED}`,
    ],
    [
      "rar",
      "movies_metadata.rar",
      bytes(...Buffer.from("Rar!\x1a\x07")),
      `a rar archive: expected CSV in UTF-8; run: unrar e RAW/movies_metadata.rar, ${AND_THE_FILE}`,
    ],
    [
      "7z",
      "movies_metadata.7z",
      bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
      `a 7z archive: expected CSV in UTF-8; run: 7z e RAW/movies_metadata.7z, ${AND_THE_FILE}`,
    ],
    [
      "tar",
      "movies_metadata.tar",
      tar,
      `a tar archive: expected CSV in UTF-8; run: tar -xf RAW/movies_metadata.tar, ${AND_THE_FILE}`,
    ],
    [
      "SQLite",
      "movies_metadata.db",
      bytes(...Buffer.from("SQLite format 3\0")),
      "an SQLite database: expected CSV in UTF-8; export its table as CSV, then run the command again",
    ],
  ])("%s", async (_, name, content, message) => {
    expect(await messageOf(name, content)).toBe(`RAW/${name} is ${message}`);
  });

  test("a link of git-annex that leads nowhere", async () => {
    const raw = await temporaryFolder();
    await symlink("../.git/annex/objects/Xx/1Q/MD5E-s34--d4.csv", join(raw, "movies_metadata.csv"));
    const message = await problemOf(runEtl({ raw, out: join(raw, "out") }));
    expect(message.replaceAll(raw, "RAW")).toBe(
      "RAW/movies_metadata.csv is a git-annex pointer, not the file itself: expected CSV in UTF-8; run: git annex get RAW/movies_metadata.csv, then run the command again",
    );
  });

  test("a tar archive in gzip, which has to be unpacked", async () => {
    expect(await messageOf("movies_metadata.tar.gz", gzipSync(tar))).toBe(
      `RAW/movies_metadata.tar.gz is a tar archive: expected CSV in UTF-8; run: tar -xf RAW/movies_metadata.tar.gz, ${AND_THE_FILE}`,
    );
  });

  test("Windows-1252, with its first line that is not UTF-8", async () => {
    const latin = Buffer.from(moviesCsv(film(), film({ id: "2", title: "Pen\xe9lope" })), "latin1");
    expect(await messageOf("movies_metadata.csv", latin)).toBe(
      `RAW/movies_metadata.csv is not UTF-8: line 2 holds other bytes, expected CSV in UTF-8; if it is Windows-1252, as older spreadsheets write it, run: iconv -f CP1252 -t UTF-8 RAW/movies_metadata.csv ${MENDED}`,
    );
  });

  test("a file without a header", async () => {
    expect(await messageOf("movies_metadata.csv", MOVIES.slice(MOVIES.indexOf("\n") + 1))).toBe(
      'RAW/movies_metadata.csv has no header: line 1 begins with False, "", expected names of columns such as belongs_to_collection, budget, genres; put them above it, then run the command again',
    );
  });

  test("a line above the header", async () => {
    expect(await messageOf("movies_metadata.csv", `Films of 2017${",".repeat(23)}\n${MOVIES}`)).toBe(
      `RAW/movies_metadata.csv has a line above its header, "Films of 2017": expected the names of the columns in line 1; run: tail -n +2 RAW/movies_metadata.csv ${MENDED}`,
    );
    expect(await messageOf("movies_metadata.csv", `"Films; 2017"\n\n${MOVIES}`)).toContain("tail -n +3");
  });

  test("a header of another file, whose columns are not listed at length", async () => {
    const message = await messageOf("movies_metadata.csv", "userId,movieId,rating\n1,31,2.5\n");
    expect(message).toBe(
      "RAW/movies_metadata.csv line 1 lacks 8 columns, among them genres, id, overview, popularity, release_date, title: found userId, movieId, rating; replace it with The Movies Dataset's movies_metadata.csv, then run the command again",
    );
    const many = await messageOf(
      "movies_metadata.csv",
      MOVIES.replace(MOVIES_HEADER, MOVIES_HEADER.replaceAll(/\w+/g, "x$&")),
    );
    expect(many.length).toBeLessThan(700);
  });
});
