import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCli } from "./run-cli.js";

const dir = mkdtempSync(join(tmpdir(), "movies-cli-generated-"));
afterAll(() => rmSync(dir, { recursive: true }));

const RAW = ["credits.csv", "generated.json", "movies_dataset.csv"];

test("sample --movies writes two raw files and what is to be found in them, the same by the same seed", async () => {
  const [once, again, other] = [join(dir, "once"), join(dir, "again"), join(dir, "other")];
  const { code, stdout, stderr } = await runCli("sample", "--movies", "50", "--out", once);
  expect([code, stdout]).toEqual([0, ""]);
  expect(stderr).toMatch(/^writing 50 films …\n\S+movies_dataset\.csv +5\d rows +[\d.]+ kB\n/);
  expect(stderr).toContain(`next: movies etl --raw ${once}`);
  expect(readdirSync(once).sort()).toEqual(RAW);
  await runCli("sample", "--movies", "50", "--seed", "1", "--out", again, "--quiet");
  await runCli("sample", "--movies", "50", "--seed", "2", "--out", other, "--quiet");
  for (const name of RAW) {
    expect(readFileSync(join(again, name))).toEqual(readFileSync(join(once, name)));
    expect(readFileSync(join(other, name))).not.toEqual(readFileSync(join(once, name)));
  }
});

test("--json gives what etl is to find, and etl finds it", async () => {
  const out = join(dir, "json");
  const { stdout } = await runCli(
    "sample",
    "--movies",
    "400",
    "--seed",
    "9",
    "--out",
    out,
    "--json",
    "--quiet",
  );
  const { files, movies, seed, expected } = JSON.parse(stdout);
  expect([movies, seed]).toEqual([400, 9]);
  expect(files.map(({ rows }: { rows: number }) => rows)).toEqual([
    expected.movies.read,
    expected.credits.read,
  ]);
  const report = JSON.parse(
    (await runCli("etl", "--raw", out, "--out", join(dir, "clean"), "--json", "--quiet")).stdout,
  );
  expect(report.movies.kept).toBe(400);
  expect(report.in_both).toBe(expected.inBoth);
});

test("it writes over what it wrote itself, generated or not, and over nothing else", async () => {
  const out = join(dir, "own");
  const sample = (...args: string[]) => runCli("sample", ...args, "--out", out, "--quiet");
  expect((await sample("--movies", "3")).code).toBe(0);
  expect((await sample("--movies", "4", "--seed", "4")).code).toBe(0);
  expect((await sample()).code).toBe(0);
  expect(existsSync(join(out, "generated.json"))).toBe(false);
  expect((await sample("--movies", "3")).code).toBe(0);

  writeFileSync(join(out, "credits.csv"), "cast,crew,id\n");
  const refused = await sample("--movies", "3");
  expect([refused.code, readFileSync(join(out, "credits.csv"), "utf8")]).toEqual([1, "cast,crew,id\n"]);
  expect(refused.stderr).toMatch(
    /credits\.csv is there already and is not the sample; move it away or choose/,
  );
});

test.each([
  "{}",
  "[1]",
  "null",
  '{"format":"movies-generated"}',
  '{"format":"movies-generated","files":{"a":null}}',
  "mine",
])("a generated.json that says %j is somebody's own", async (text) => {
  const out = join(dir, "theirs");
  await runCli("sample", "--movies", "1", "--out", out, "--quiet");
  writeFileSync(join(out, "generated.json"), text);
  const { code, stderr } = await runCli("sample", "--movies", "1", "--out", out);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /generated\.json is there already and is not what movies sample writes; move it away/,
  );
  expect(readFileSync(join(out, "generated.json"), "utf8")).toBe(text);
  rmSync(out, { recursive: true });
});

test.each([
  [["--movies", "0"], "Expected a whole number from 1 to 100000000."],
  [["--movies", "-5"], "Expected a whole number from 1 to 100000000."],
  [["--movies", "1e3"], "Expected a whole number from 1 to 100000000."],
  [["--movies", "100000001"], "Expected a whole number from 1 to 100000000."],
  [["--movies", "many"], "Expected a whole number from 1 to 100000000."],
  [["--movies", "1", "--seed", "-1"], "Expected a whole number from 0 to 4294967295."],
  [["--movies", "1", "--seed", "4294967296"], "Expected a whole number from 0 to 4294967295."],
  [["--movies", "1", "--seed", "abc"], "Expected a whole number from 0 to 4294967295."],
  [["--seed", "1"], "say how many with --movies, or leave it out for the demo world"],
])("sample %j is wrong usage, and nothing is written", async (args, message) => {
  const out = join(dir, "never");
  const { code, stdout, stderr } = await runCli("sample", ...args, "--out", out);
  expect([code, stdout, existsSync(out)]).toEqual([2, "", false]);
  expect(stderr).toContain(message);
});

test.each(["credits.csv.gz", "movies_dataset.zip", "movies_metadata.csv", "TMDB_5000_credits (1).csv"])(
  "beside a %s of somebody's own nothing is written, for etl would find two files",
  async (name) => {
    const out = mkdtempSync(join(dir, "packed-"));
    writeFileSync(join(out, name), "theirs");
    for (const args of [[], ["--movies", "1"]]) {
      const { code, stderr } = await runCli("sample", ...args, "--out", out);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /is there already, and beside it movies etl would not take \w+\.csv; move it away/,
      );
    }
    expect(readdirSync(out)).toEqual([name]);
  },
);

test("what a killed sample had ready is read where it stands by etl, and put in place by the next sample", async () => {
  const [half, whole, clean] = [join(dir, "half"), join(dir, "all"), join(dir, "half-clean")];
  const make = (out: string, seed: string) => runCli("sample", "--movies", "9", "--seed", seed, "--out", out);
  await make(whole, "2");
  await make(half, "1");
  cpSync(whole, join(half, ".ready"), { recursive: true });
  renameSync(join(half, ".ready", "movies_dataset.csv"), join(half, "movies_dataset.csv")); // … and killed here

  const { stdout } = await runCli("etl", "--raw", half, "--out", clean, "--json");
  const credits = readFileSync(join(whole, "credits.csv"));
  const sha256 = createHash("sha256").update(credits).digest("hex");
  expect(JSON.parse(stdout).files["credits.csv"].sha256).toBe(sha256);
  expect(existsSync(join(half, ".ready"))).toBe(true); // readers never write

  expect((await runCli("sample", "--out", half)).code).toBe(0);
  expect(existsSync(join(half, ".ready"))).toBe(false);
});
