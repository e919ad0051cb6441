import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Problem } from "@movies/artifacts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { runEtl } from "../src/index.js";
import { credit, creditsCsv, film, moviesCsv, temporaryFolder } from "./helpers.js";
import { zipOf } from "./zip.js";

const MOVIES = moviesCsv(film());
const CREDITS = creditsCsv(credit("1"));

async function everything(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

test.each([
  "../../movies_dataset.csv",
  "/movies_dataset.csv",
  "/etc/movies_dataset.csv",
  "C:\\movies_dataset.csv",
  "..\\..\\movies_dataset.csv",
  "a/../../../movies_dataset.csv",
])("an archive whose file is called %s writes nothing anywhere", async (name) => {
  const folder = await temporaryFolder();
  const raw = join(folder, "deep", "er", "raw");
  await mkdir(raw, { recursive: true });
  await writeFile(join(raw, "movies_dataset.zip"), zipOf({ name, content: MOVIES }));
  await writeFile(join(raw, "credits.csv"), CREDITS);
  const before = await everything(folder);
  const error: unknown = await runEtl({ raw, out: join(folder, "out") }).catch((refusal: unknown) => refusal);
  // yauzl refuses a climbing name, whatever it is wanted for.
  expect(error).toBeInstanceOf(Problem);
  expect(String(error)).toMatch(/is no zip archive, or is cut off \(.*(invalid relative path|absolute path)/);
  expect(await everything(folder)).toEqual(before);
});

test("an archive with a climbing file beside the right one is refused as a whole", async () => {
  const raw = await temporaryFolder();
  const files = [
    { name: "movies_dataset.csv", content: MOVIES },
    { name: "../evil.csv", content: MOVIES },
  ];
  await writeFile(join(raw, "movies_dataset.zip"), zipOf(...files));
  await writeFile(join(raw, "credits.csv"), CREDITS);
  await expect(runEtl({ raw, out: join(raw, "out") })).rejects.toThrow(/invalid relative path/);
  expect(existsSync(join(raw, "..", "evil.csv"))).toBe(false);
});

test("ten thousand files in an archive, and one that says it is smaller than it is, are one sentence each", async () => {
  const raw = await temporaryFolder();
  await writeFile(join(raw, "credits.csv"), CREDITS);
  const many = Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.csv`, content: "x" }));
  await writeFile(join(raw, "movies_dataset.zip"), zipOf(...many));
  const refusal = await runEtl({ raw, out: join(raw, "out") }).catch((error: unknown) => String(error));
  expect(refusal).toMatch(/holds more than one file that could be movies_metadata\.csv: .* and 9988 more;/);

  const lying = zipOf({ name: "movies_dataset.csv", content: MOVIES.repeat(50) });
  const central = lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  lying.writeUInt32LE(10, central + 24); // the unpacked size according to the table of contents
  await writeFile(join(raw, "movies_dataset.zip"), lying);
  await expect(runEtl({ raw, out: join(raw, "out") })).rejects.toThrow(Problem);
  expect(existsSync(join(raw, "out"))).toBe(false);
});

test("what an archive unpacks to is not unpacked a second time: an archive in it is no CSV", async () => {
  const raw = await temporaryFolder();
  await writeFile(join(raw, "credits.csv"), CREDITS);
  await writeFile(join(raw, "movies_dataset.csv.gz"), gzipSync(gzipSync(MOVIES)));
  await expect(runEtl({ raw, out: join(raw, "out") })).rejects.toThrow(/is packed twice/);
});

test("of an archive with wrong bytes either the rows come out that went in, or one sentence", async () => {
  const folder = await temporaryFolder();
  let run = 0;
  let refused = 0;
  const packed = {
    "movies_dataset.csv.gz": gzipSync(MOVIES),
    "movies_dataset.zip": zipOf({ name: "movies_dataset.csv", content: MOVIES }),
  };
  const name = fc.constantFrom("movies_dataset.csv.gz", "movies_dataset.zip");
  const wrong = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
  const property = fc.asyncProperty(name, wrong, fc.option(fc.nat()), async (archive, places, cut) => {
    const bytes = Buffer.from(packed[archive]);
    for (const [at, value] of places) bytes[at % bytes.length] = value;
    const raw = join(folder, String(run++));
    await mkdir(raw);
    await writeFile(join(raw, archive), cut === null ? bytes : bytes.subarray(0, cut % bytes.length));
    await writeFile(join(raw, "credits.csv"), CREDITS);
    try {
      const { movies } = await runEtl({ raw, out: join(raw, "out") });
      expect(movies).toMatchObject({ read: 1, kept: 1 });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect(error.message).toMatch(/^[^\n\0]+$/);
      expect(existsSync(join(raw, "out"))).toBe(false);
      refused++;
    }
  });
  await fc.assert(property, { numRuns: runs(150) });
  expect(refused).toBeGreaterThan(runs(50));
});

test("an output folder that is a link, has blanks, climbs or ends in a slash takes the files", async () => {
  const folder = await temporaryFolder();
  const raw = join(folder, "raw");
  await mkdir(raw);
  await writeFile(join(raw, "movies_dataset.csv"), MOVIES);
  await writeFile(join(raw, "credits.csv"), CREDITS);
  await mkdir(join(folder, "real one"));
  await symlink("real one", join(folder, "link"));
  for (const out of ["link", "link/", "raw/../real one", "./link//."]) {
    await runEtl({ raw, out: `${folder}/${out}` });
    expect(await readFile(join(folder, "real one", "cleanMovies.csv"), "utf8")).toContain("Una");
  }
  expect((await readdir(join(folder, "real one"))).sort()).toEqual([
    "cleanCredits.csv",
    "cleanMovies.csv",
    "cleanTitles.csv",
    "etl-report.json",
    "rejected.csv",
  ]);
});
