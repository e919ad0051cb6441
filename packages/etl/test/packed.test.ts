import { spawn } from "node:child_process";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { type EtlOptions, runEtl } from "../src/index.js";
import { SETTINGS } from "../src/settings.js";
import { credit, creditsCsv, filesIn, film, moviesCsv, problemOf, temporaryFolder } from "./helpers.js";
import { zipOf } from "./zip.js";

const MOVIES = moviesCsv(film({ title: "Señora" }), film({ id: "x" }), film({ id: "2" }));
const CREDITS = creditsCsv(credit("1", "[{'name': 'Penélope'}]"), credit("1"), credit("2"));

type Files = Readonly<Record<string, string | Uint8Array>>;

async function folderOf(files: Files): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

async function cleaned(files: Files, options: (raw: string) => Partial<EtlOptions> = () => ({})) {
  const raw = await folderOf(files);
  const out = await temporaryFolder();
  await runEtl({ raw, out, ...options(raw) });
  return filesIn(out);
}

const plain = () => cleaned({ "movies_dataset.csv": MOVIES, "credits.csv": CREDITS });

/** The message of a run that must fail and write nothing, with RAW for the raw folder. */
async function messageOf(files: Files, options: (raw: string) => Partial<EtlOptions> = () => ({})) {
  const raw = await folderOf(files);
  const out = await temporaryFolder();
  const message = await problemOf(runEtl({ raw, out, ...options(raw) }));
  expect(await readdir(out)).toEqual([]);
  return message.replaceAll(raw, "RAW");
}

const halves = (bytes: Buffer): Buffer[] => [bytes.subarray(0, 40), bytes.subarray(40)];

describe("the same four files come of the same CSV", () => {
  const gz = { "movies_dataset.csv.gz": gzipSync(MOVIES), "credits.csv.gz": gzipSync(CREDITS) };
  const movies = { name: "movies_dataset.csv", content: MOVIES };
  const credits = { name: "credits.csv", content: CREDITS };

  test.each<[string, Files]>([
    ["packed by gzip", gz],
    [
      "packed by gzip in several members",
      { ...gz, "credits.csv.gz": Buffer.concat(halves(Buffer.from(CREDITS)).map((half) => gzipSync(half))) },
    ],
    [
      "packed or plain, whatever the names say",
      { "movies_dataset.csv": gzipSync(MOVIES), "credits.csv.gz": CREDITS },
    ],
    ["in a zip archive each", { "movies_dataset.zip": zipOf(movies), "credits.zip": zipOf(credits) }],
    [
      "as macOS names archives",
      { "movies_dataset.csv.zip": zipOf(movies), "credits.csv.zip": zipOf(credits) },
    ],
    [
      "stored in an archive as it is",
      { "movies_dataset.zip": zipOf({ ...movies, method: 0 }), "credits.csv": CREDITS },
    ],
    [
      "among other files of an archive, in a folder of it",
      {
        "movies_dataset.zip": zipOf(
          { name: "the movies/links.csv", content: "a" },
          { ...movies, name: "the movies/movies_dataset.csv" },
          { name: "__MACOSX/movies_dataset.csv", content: "b" },
        ),
        "credits.csv": CREDITS,
      },
    ],
    [
      "under another name, alone in an archive",
      {
        "movies_dataset.zip": zipOf({ ...movies, name: "today.CSV" }, { name: "readme.txt", content: "a" }),
        ...gz,
        "movies_dataset.csv.gz": "",
      },
    ],
  ])("%s", async (_, files) => {
    const { "movies_dataset.csv.gz": empty, ...rest } = files;
    const given = empty === "" ? rest : files;
    expect(await cleaned(given)).toEqual(await plain());
    for (const pieceBytes of [1, 100])
      expect(await cleaned(given, () => ({ pieceBytes }))).toEqual(await plain());
  });

  test("named one by one, also both from one archive", async () => {
    expect(
      await cleaned({ "a/both.ZIP": zipOf(movies, credits) }, (raw) => ({
        movies: join(raw, "a/both.ZIP"),
        credits: join(raw, "a/both.ZIP"),
      })),
    ).toEqual(await plain());
    expect(
      await cleaned(
        { "today.gz": gzipSync(MOVIES), "credits.csv": CREDITS, "movies_dataset.csv": "not asked" },
        (raw) => ({
          movies: join(raw, "today.gz"),
        }),
      ),
    ).toEqual(await plain());
  });

  test.each([
    ["piped in", Buffer.from(MOVIES)],
    ["piped in, packed by gzip", gzipSync(MOVIES)],
  ])("%s, in whatever pieces", async (_, bytes) => {
    for (const size of [1, 1000, 1 << 20]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_piece, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      expect(await cleaned({ "credits.csv": CREDITS }, () => ({ movies: Readable.from(pieces) }))).toEqual(
        await plain(),
      );
    }
  });

  test("from a named pipe", async () => {
    const folder = await folderOf({ "movies_dataset.csv": MOVIES, "source.csv": CREDITS });
    const pipe = join(folder, "pipe");
    const writer = spawn("sh", ["-c", 'mkfifo "$1/pipe" && cat "$1/source.csv" > "$1/pipe"', "sh", folder]);
    onTestFinished(() => void writer.kill());
    while (!(await readdir(folder)).includes("pipe")) await new Promise((resolve) => setTimeout(resolve, 5));
    const out = await temporaryFolder();
    await runEtl({ raw: folder, out, credits: pipe });
    expect(await filesIn(out)).toEqual(await plain());
  });
});

describe("one sentence, and nothing written, for", () => {
  const credits = { "credits.csv": CREDITS };
  const movies = { name: "movies_dataset.csv", content: MOVIES };
  const AGAIN = "copy or download it again, then run the command again";

  test.each<[string, Files, string]>([
    [
      "a file that is there as it is and packed",
      { ...credits, "movies_dataset.csv": MOVIES, "movies_dataset.csv.gz": gzipSync(MOVIES) },
      "RAW holds movies_dataset.csv and movies_dataset.csv.gz: expected one of them; move the others away or name one, as in: movies etl --raw RAW --movies RAW/movies_dataset.csv",
    ],
    [
      "gzip that is cut off",
      { ...credits, "movies_dataset.csv.gz": gzipSync(MOVIES).subarray(0, -9) },
      `RAW/movies_dataset.csv.gz is cut off: it ends amid its packed data; ${AGAIN}`,
    ],
    [
      "gzip with a wrong byte",
      { ...credits, "movies_dataset.csv.gz": withByte(gzipSync(MOVIES), -6) },
      `RAW/movies_dataset.csv.gz is damaged: incorrect data check; ${AGAIN}`,
    ],
    [
      "what was packed twice",
      { ...credits, "movies_dataset.csv.gz": gzipSync(gzipSync(MOVIES)) },
      "RAW/movies_dataset.csv.gz is packed twice: expected CSV in UTF-8; unpack it once, then run the command again",
    ],
    [
      "gzip of nothing",
      { ...credits, "movies_dataset.csv.gz": gzipSync("") },
      "RAW/movies_dataset.csv.gz is empty: expected a header and rows of CSV; replace it with The Movies Dataset's movies_metadata.csv, then run the command again",
    ],
    [
      "a dirty line, counted as the CSV has it",
      { ...credits, "movies_dataset.csv.gz": gzipSync(Buffer.from(`${MOVIES}é\n`, "latin1")) },
      "RAW/movies_dataset.csv.gz is not UTF-8: line 2 holds other bytes, expected CSV in UTF-8; if it is Windows-1252, as older spreadsheets write it, unpack it, put it through iconv -f CP1252 -t UTF-8, then run the command again",
    ],
    [
      "an archive that is cut off",
      { ...credits, "movies_dataset.zip": zipOf(movies).subarray(0, -30) },
      `RAW/movies_dataset.zip is no zip archive, or is cut off (End of central directory record signature not found. Either not a zip file, or file is truncated); ${AGAIN}`,
    ],
    [
      "an archive with a wrong byte",
      { ...credits, "movies_dataset.zip": zipOf({ ...movies, checksum: 7 }) },
      `movies_dataset.csv in RAW/movies_dataset.zip is damaged: it is not what the archive's checksum says; ${AGAIN}`,
    ],
    [
      "an archive with a password",
      { ...credits, "movies_dataset.zip": zipOf({ ...movies, encrypted: true }) },
      "movies_dataset.csv in RAW/movies_dataset.zip is encrypted: expected an archive without a password; unpack it, or pack it again without one, then run the command again",
    ],
    [
      "an archive packed in an unusual way",
      { ...credits, "movies_dataset.zip": zipOf({ ...movies, method: 9 }) },
      "movies_dataset.csv in RAW/movies_dataset.zip is packed by method 9: expected deflate (8); unpack it, or pack it again with zip, then run the command again",
    ],
    [
      "an archive with the file twice",
      { ...credits, "movies_dataset.zip": zipOf(movies, { ...movies, name: "old/movies_dataset.csv" }) },
      'RAW/movies_dataset.zip holds more than one file that could be movies_metadata.csv: found "movies_dataset.csv", "old/movies_dataset.csv"; unpack it and name the file with --movies',
    ],
    [
      "an archive with CSVs of other names",
      {
        ...credits,
        "movies_dataset.zip": zipOf({ name: "a.csv", content: "a" }, { name: "b.csv", content: "b" }),
      },
      'RAW/movies_dataset.zip holds more than one file that could be movies_metadata.csv: found "a.csv", "b.csv"; unpack it and name the file with --movies',
    ],
    [
      "an archive without a CSV",
      { ...credits, "movies_dataset.zip": zipOf({ name: "a.txt", content: "a" }) },
      'RAW/movies_dataset.zip holds no movies_metadata.csv: found "a.txt"; unpack it and name the file with --movies',
    ],
    [
      "an archive of nothing",
      { ...credits, "movies_dataset.zip": zipOf() },
      "RAW/movies_dataset.zip holds no movies_metadata.csv: found nothing; unpack it and name the file with --movies",
    ],
  ])("%s", async (_, files, message) => {
    expect(await messageOf(files)).toBe(message);
  });

  // Blank lines, because with anything else a record would be too long, or a byte wrong, much earlier.
  test("what unpacks without end", async () => {
    const line = Buffer.alloc(1 << 20, " ");
    line[line.length - 1] = 10;
    const blank = Buffer.concat(Array(SETTINGS.inflatedFloor / line.length + 1).fill(line));
    const bomb = `unpacks to more than ${SETTINGS.inflatedRatio} times its size, which no CSV of films does; if it is meant so, unpack it, then run the command again`;
    expect(await messageOf({ ...credits, "movies_dataset.csv.gz": gzipSync(blank) })).toBe(
      `RAW/movies_dataset.csv.gz ${bomb}`,
    );
    expect(await messageOf({ ...credits, "movies_dataset.zip": zipOf({ ...movies, content: blank }) })).toBe(
      `movies_dataset.csv in RAW/movies_dataset.zip ${bomb}`,
    );
  });

  test("a pipe with nothing, or with an archive in it", async () => {
    const next = "pipe The Movies Dataset's movies_metadata.csv into it, then run the command again";
    expect(await messageOf(credits, () => ({ movies: Readable.from([]) }))).toBe(
      `stdin is empty: expected a header and rows of CSV; ${next}`,
    );
    expect(await messageOf(credits, () => ({ movies: Readable.from([zipOf(movies)]) }))).toBe(
      "stdin is a zip archive, whose table of contents is at its end: expected CSV or gzip; give the archive by its name, or unzip it on the way (unzip -p FILE.zip | …)",
    );
    expect(
      await messageOf(credits, () => ({ movies: Readable.from([gzipSync(MOVIES).subarray(0, -9)]) })),
    ).toBe(`stdin is cut off: it ends amid its packed data; ${AGAIN}`);
  });

  test("a file that was named and is not there", async () => {
    expect(await messageOf(credits, (raw) => ({ movies: join(raw, "nowhere.csv.gz") }))).toBe(
      "cannot read RAW/nowhere.csv.gz: no such file or folder; give the path of The Movies Dataset's movies_metadata.csv with --movies",
    );
  });
});

test("a wrong byte behind the first pieces of an archive ends the run and leaves nothing open", async () => {
  const films = Array.from({ length: 3000 }, (_, i) =>
    film({ id: String(i + 1), overview: `${Math.sin(i)}` }),
  );
  const packed = zipOf({ name: "movies_dataset.csv", content: moviesCsv(...films) });
  const message = await messageOf({
    "credits.csv": CREDITS,
    "movies_dataset.zip": withByte(packed, packed.length >> 1),
  });
  expect(message).toMatch(/^movies_dataset\.csv in RAW\/movies_dataset\.zip is damaged: /);
});

test("progress counts the packed bytes, and tells no total of what is piped in", async () => {
  const packed = gzipSync(MOVIES);
  const raw = await folderOf({ "movies_dataset.csv.gz": packed });
  const seen: unknown[] = [];
  const out = await temporaryFolder();
  await runEtl({
    raw,
    out,
    credits: Readable.from([Buffer.from(CREDITS)]),
    onProgress: (one) => seen.push(one),
  });
  expect(seen).toEqual([
    { file: "movies_dataset.csv.gz", bytesRead: packed.length, bytesTotal: packed.length, rows: 3 },
    { file: "stdin", bytesRead: Buffer.byteLength(CREDITS), bytesTotal: undefined, rows: 3 },
  ]);
  await rm(out, { recursive: true });
});

function withByte(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ 0x55;
  return copy;
}
