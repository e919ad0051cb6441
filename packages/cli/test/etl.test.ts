import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, inject, test } from "vitest";
import { ended, start } from "./binary.js";
import { runCli } from "./run-cli.js";

const raw = inject("worldRaw");
const artifacts = inject("worldArtifacts");
const dir = mkdtempSync(join(tmpdir(), "movies-etl-"));
afterAll(() => rmSync(dir, { recursive: true }));

const moviesCsv = () => readFileSync(join(raw, "movies_dataset.csv"));
const sameAsEver = (out: string) => {
  for (const name of [
    "cleanMovies.csv",
    "cleanTitles.csv",
    "cleanCredits.csv",
    "rejected.csv",
    "etl-report.json",
  ])
    expect(readFileSync(join(out, name), "utf8")).toBe(readFileSync(join(artifacts, name), "utf8"));
};

test("the table tells what was imputed, unreadable and suspicious, how long it took, and every file with its size", async () => {
  const out = join(dir, "table");
  const { stderr } = await runCli("etl", "--raw", raw, "--out", out);
  expect(stderr).toMatch(/^in both files {2,}263$/m);
  expect(stderr).toMatch(/^imputed as 0 {2}budget {2,}1$/m);
  expect(stderr).toMatch(/^unreadable {2,}crew {2,}1$/m);
  expect(stderr).toMatch(/^suspicious {2,}tiny budget {2,}1 {2}id 3082$/m);
  expect(stderr).toMatch(/^suspicious rows are kept; each sign and more ids: \S+etl-report\.json\n\n/m);
  expect(stderr).toMatch(/^time {2,}[\d.]+ s, [\d,]+ rows\/s$/m);
  expect(stderr).toMatch(/^peak memory {2,}[\d.]+ MB$/m);
  expect(stderr).toMatch(/^written {2,}\S+cleanMovies\.csv {2,}[\d.]+ kB$/m);
  expect(stderr).toMatch(/^ {2,}\S+etl-report\.json {2,}[\d.]+ kB$/m);
});

test("--json is the report and the facts of the run as one document; the report on the disk has no clock", async () => {
  const out = join(dir, "json");
  const { stdout } = await runCli("etl", "--raw", raw, "--out", out, "--json", "--quiet");
  const { $schema: _, run, ...report } = JSON.parse(stdout);
  const { $schema: __, ...onDisk } = JSON.parse(readFileSync(join(out, "etl-report.json"), "utf8"));
  expect(report).toEqual(onDisk);
  expect(Object.keys(run).sort()).toEqual([
    "next",
    "peak_memory_bytes",
    "rows_per_second",
    "seconds",
    "written",
  ]);
  expect(run.peak_memory_bytes).toBeGreaterThan(10_000_000);
  for (const { path, bytes } of run.written) expect(bytes).toBe(statSync(path).size);
  expect(run.written).toHaveLength(5);
  sameAsEver(out);
});

test("films from a pipe and credits by name give what the raw folder gives", async () => {
  const credits = join(dir, "credits.csv.gz");
  writeFileSync(credits, gzipSync(readFileSync(join(raw, "credits.csv"))));
  for (const piped of [moviesCsv(), gzipSync(moviesCsv())]) {
    const out = join(dir, "piped");
    const child = start(
      ["etl", "--raw", join(dir, "nowhere"), "--movies", "-", "--credits", credits, "--out", out],
      {
        stdio: ["pipe", "pipe", "pipe"],
      },
    );
    child.stdin?.end(piped);
    const { code, stdout } = await ended(child);
    expect([code, stdout]).toEqual([0, ""]);
    sameAsEver(out);
    rmSync(out, { recursive: true });
  }
});

const shell = async (command: string) =>
  ended(spawn("bash", ["-c", command], { stdio: ["ignore", "pipe", "pipe"] }));
const binary = `${process.execPath} ${join(import.meta.dirname, "../bin/movies.js")}`;

test("both files may be pipes, by process substitution or by their descriptors", async () => {
  const [movies, credits] = [join(raw, "movies_dataset.csv"), join(raw, "credits.csv")];
  for (const inputs of [
    `--movies <(cat ${movies}) --credits <(gzip -c ${credits})`,
    `--movies /dev/fd/3 --credits /dev/fd/4 3< <(cat ${movies}) 4< <(cat ${credits})`,
    `--movies - --credits /dev/fd/5 < <(cat ${movies}) 5< <(cat ${credits})`,
  ]) {
    const out = join(dir, "two-pipes");
    const { code, stderr } = await shell(`${binary} etl --out ${out} --quiet ${inputs}`);
    expect([code, stderr], inputs).toEqual([0, ""]);
    sameAsEver(out);
  }
});

test.each([
  [
    "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>",
    'an HTML page, such as a warning or a login ("Sign in")',
  ],
  ["<html>\n<body>moved</body></html>", "an HTML page, such as a warning or a login"],
  ["<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>", 'XML ("AccessDenied")'],
  ['{"message": "Bad credentials"}', 'JSON, one object a line ("Bad credentials")'],
])("what a server answered instead of the file, %j, is told as what it is", async (answer, what) => {
  const page = join(dir, "answer.csv");
  writeFileSync(page, answer);
  const file = await runCli("etl", "--raw", raw, "--movies", page, "--out", join(dir, "never"));
  expect([file.code, file.stderr]).toEqual([
    1,
    expect.stringContaining(`answer.csv is ${what}: expected CSV`),
  ]);
});

test("what a server answered instead of the file comes through a pipe and is told too", async () => {
  const { code, stderr } = await shell(
    `echo '<html><title>Sign in</title></html>' | ${binary} etl --raw ${raw} --out ${join(dir, "never")} --quiet --credits -`,
  );
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining(
      'movies: stdin is an HTML page, such as a warning or a login ("Sign in"): expected CSV',
    ),
  ]);
});

test.skipIf(process.platform === "win32")("a pipe that is closed early is one sentence", async () => {
  const child = spawn("sh", [
    "-c",
    `head -c 3 "$0/movies_dataset.csv" | "$1" "$2" etl --raw "$0" --movies - --out "$3"`,
    raw,
    process.execPath,
    join(import.meta.dirname, "../bin/movies.js"),
    join(dir, "short"),
  ]);
  const { code, stderr } = await ended(child);
  expect(code).toBe(1);
  expect(stderr).toMatch(/movies: stdin has a header and no rows|movies: stdin line 1 lacks \d+ columns/);
  expect(existsSync(join(dir, "short"))).toBe(false);
});

test("--strict writes nothing if a threshold is not met; --thresholds is strict by itself", async () => {
  const out = join(dir, "strict");
  const sample = await runCli("etl", "--raw", raw, "--out", out, "--strict", "--quiet");
  expect([sample.code, sample.stdout, existsSync(out)]).toEqual([1, "", false]);
  expect(sample.stderr).toMatch(
    /^movies: 4 thresholds of the defaults not met, so nothing was written; .*\n(?: {2}\w+\.max_\w+ is .* is allowed\n){4}$/,
  );
  const file = join(dir, "mine.json");
  writeFileSync(file, '{"movies": {"min_kept": 265}}');
  const given = await runCli("etl", "--raw", raw, "--out", out, "--thresholds", file, "--quiet");
  expect(given.stderr).toContain(
    `1 threshold of ${file} not met, so nothing was written: movies.min_kept is 264, at least 265 is asked`,
  );
  writeFileSync(file, '{"movies": {"min_kept": 264}}');
  expect((await runCli("etl", "--raw", raw, "--out", out, "--thresholds", file, "--quiet")).code).toBe(0);
});

test("--rename is said in the table", async () => {
  const mine = join(dir, "mine");
  mkdirSync(mine);
  writeFileSync(join(mine, "movies_dataset.csv"), moviesCsv());
  writeFileSync(
    join(mine, "credits.csv"),
    readFileSync(join(raw, "credits.csv"), "utf8").replace("cast,crew,id\n", "cast,crew,tmdb_id\n"),
  );
  const out = join(dir, "renamed");
  const without = await runCli("etl", "--raw", mine, "--out", out, "--quiet");
  expect(without.stderr).toContain("run the command again with --rename tmdb_id=id");
  const { code, stderr } = await runCli("etl", "--raw", mine, "--out", out, "--rename", "tmdb_id=id");
  expect(code).toBe(0);
  expect(stderr).toMatch(/^renamed {2,}tmdb_id to id$/m);
});

test.each([
  [["--rename", "tmdb_id"], "Expected THEIRS=OURS, such as tmdb_id=id."],
  [["--rename", "=id"], "Expected THEIRS=OURS"],
  [["--rename", "tmdb_id=idd"], "idd is no column here; those there are: belongs_to_collection, "],
  [["--rename", "a=id", "--rename", "a=title"], "a is renamed twice."],
  [["--rename", "id=id"], "id has that name already."],
  [["--movies", "-", "--credits", "-"], "only one file can come from stdin"],
  [["--movies", ""], "Expected the name of a file, found nothing."],
])("etl %j is wrong usage: exit 2", async (args, hint) => {
  const { code, stdout, stderr } = await runCli("etl", ...args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(hint);
});
