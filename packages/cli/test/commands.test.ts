import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectedReport } from "@movies/sample";
import { afterAll, expect, inject, test } from "vitest";
import { runCli } from "./run-cli.js";

const artifacts = inject("worldArtifacts");
const raw = inject("worldRaw");
const dir = mkdtempSync(join(tmpdir(), "movies-cli-"));
afterAll(() => rmSync(dir, { recursive: true }));

test("sample writes the two raw files, says what is next, and writes over nothing but itself", async () => {
  const out = join(dir, "raw");
  const first = await runCli("sample", "--out", out);
  expect([first.code, first.stdout]).toEqual([0, ""]);
  expect(first.stderr).toContain(`next: movies etl --raw ${out}`);
  expect((await runCli("sample", "--out", out)).code).toBe(0);

  writeFileSync(join(out, "movies_dataset.csv"), "my own films");
  const refused = await runCli("sample", "--out", out);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/movies_dataset\.csv is there already and is not the sample; move it away/);
  expect(readFileSync(join(out, "movies_dataset.csv"), "utf8")).toBe("my own films");
});

test("sample writes over nothing that it cannot read, and into no file", async () => {
  const out = join(dir, "taken");
  mkdirSync(join(out, "credits.csv"), { recursive: true });
  const folder = await runCli("sample", "--out", out);
  expect([folder.code, readdirSync(out)]).toEqual([1, ["credits.csv"]]);
  expect(folder.stderr).toMatch(
    /^movies: cannot read \S+credits\.csv: it is a folder, a file was expected; move it away or choose/,
  );
  writeFileSync(join(dir, "file"), "");
  const file = await runCli("sample", "--out", join(dir, "file"));
  expect(file.code).toBe(1);
  expect(file.stderr).toMatch(/a part of the path is a file, a folder was expected; move it away or choose/);
});

test("etl finds in the sample exactly the defects that were put there", async () => {
  const { code, stdout } = await runCli("etl", "--raw", raw, "--out", join(dir, "etl"), "--json", "--quiet");
  expect(code).toBe(0);
  const report = JSON.parse(stdout);
  const expected = expectedReport();
  for (const file of ["movies", "credits"] as const) {
    const { read, repaired, rejected, duplicates, kept, unreadable } = expected[file];
    expect(report[file]).toMatchObject({ read, repaired, duplicates, kept });
    expect(report[file].rejected).toMatchObject(rejected);
    expect(report[file].unreadable_cells).toEqual(unreadable);
  }
  expect(report.in_both).toBe(expected.inBoth);
});

test("etl ends with a table in which every row read is accounted for", async () => {
  const { stdout, stderr } = await runCli("etl", "--raw", raw, "--out", join(dir, "table"));
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^read {2,}282 {2,}271$/m);
  expect(stderr).toMatch(/^kept {2,}264 {2,}265$/m);
  expect(stderr).toContain(`next: movies build-model --artifacts ${join(dir, "table")}`);
});

test("--quiet says nothing, --json prints one document", async () => {
  const out = join(dir, "quiet");
  expect(await runCli("etl", "--raw", raw, "--out", out, "--quiet")).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
  const { stdout, stderr } = await runCli("build-model", "--artifacts", out, "--json", "--quiet");
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({ format: "movies-artifacts", counts: { films: 264 } });
});

test("the same input and settings give the same bytes", async () => {
  const out = join(dir, "again");
  await runCli("etl", "--raw", raw, "--out", out, "--quiet");
  await runCli("build-model", "--artifacts", out, "--quiet");
  expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe(
    readFileSync(join(artifacts, "manifest.json"), "utf8"),
  );
});

test("build-model does not take clean files that are not those of the report", async () => {
  const out = join(dir, "edited");
  await runCli("etl", "--raw", raw, "--out", out, "--quiet");
  writeFileSync(join(out, "cleanCredits.csv"), "cast,id,director\n[],1,[]\n");
  const { code, stderr } = await runCli("build-model", "--artifacts", out, "--quiet");
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /cleanCredits\.csv is not the file that etl-report\.json describes; run: movies etl/,
  );
});

test("build-model without clean files says which is missing and what to run", async () => {
  const { code, stderr } = await runCli("build-model", "--artifacts", join(dir, "nowhere"), "--quiet");
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^movies: cannot read .*cleanMovies\.csv: no such file or folder; run: movies etl --out \S+nowhere\n$/,
  );
});

test("verify lists every file, and fails where one differs", async () => {
  const good = await runCli("verify", "--artifacts", artifacts);
  expect(good.code).toBe(0);
  expect(good.stdout).toMatch(/films\.arrow +[\d.]+ kB {2}ok/);

  const out = join(dir, "again");
  const build = readdirSync(out).find((name) => name.startsWith("build-")) ?? "";
  writeFileSync(join(out, build, "terms.arrow"), "");
  const bad = await runCli("verify", "--artifacts", out);
  expect(bad.code).toBe(1);
  expect(bad.stdout).toMatch(/terms\.arrow +0 B {2}damaged: expected \d+ bytes, found 0/);
  expect(bad.stderr).toMatch(
    /1 file differs from the manifest \(build-[0-9a-f]+\/terms\.arrow\); run: movies build-model --artifacts \S+again$/m,
  );
  expect(bad.stdout).toMatch(/\nbuild [0-9a-f]{16}: 1 of \d+ files differs\n$/);
});

test("without a build, the message names the two commands for the folder that was given", async () => {
  for (const command of [["verify"], ["recommend", "Jumanji"]]) {
    const { code, stderr } = await runCli(...command, "--artifacts", join(dir, "no films"));
    expect(code).toBe(1);
    const folder = `'${join(dir, "no films")}'`;
    expect(stderr).toContain(
      `run: movies etl --out ${folder}, then: movies build-model --artifacts ${folder}\n`,
    );
  }
});

test("etl without raw files offers the sample for the folder that was given", async () => {
  const raw = join(dir, "c");
  const { code, stderr } = await runCli("etl", "--raw", raw, "--out", join(dir, "never"), "--quiet");
  expect(code).toBe(1);
  expect(stderr).toContain(`or run: movies sample --out ${raw}\n`);
});

test("recommend prints titles, years, similarities and reasons in columns", async () => {
  const { code, stdout, stderr } = await runCli(
    "recommend",
    "toy story",
    "--artifacts",
    artifacts,
    "--model",
    "tfidf",
    "-k",
    "3",
  );
  expect([code, stderr]).toEqual([0, ""]);
  const [head, first, second] = stdout.split("\n");
  expect(head).toBe("Toy Story (1995), by tfidf");
  expect([first, second].join("\n")).toMatch(
    /1\. {2}Toy Story [23] +\d{4} {2}0\.\d{3} {2}terms: .*\n2\. {2}Toy Story [23] /,
  );
});

test("recommend finds by --id alone, narrows by --year, and lists other films of the title", async () => {
  const byId = await runCli("recommend", "--id", "862", "--artifacts", artifacts, "--json");
  expect(JSON.parse(byId.stdout).film).toEqual({ id: 862, title: "Toy Story", year: 1995 });
  const newest = await runCli("recommend", "Cinderella", "--artifacts", artifacts);
  expect(newest.stderr).toMatch(/^also of that title: 1950 \(--id 11224\)$/m);
  const older = await runCli("recommend", "Cinderella", "--year", "1950", "--artifacts", artifacts);
  expect(older.stdout).toContain("Cinderella (1950)");
});

test("recommend narrows by its options, and says what a narrowing that nothing meets could be instead", async () => {
  const recommend = (...options: string[]) => runCli("recommend", ...options, "--artifacts", artifacts);
  const narrowed = await recommend(
    "Toy Story",
    "--genre",
    "Drama",
    "--from",
    "1990",
    "--without",
    "8587,1",
    "--json",
  );
  const { items, unknown } = JSON.parse(narrowed.stdout);
  expect(items.map(({ id, year }: { id: number; year: number }) => id !== 8587 && year >= 1990)).toEqual(
    new Array(5).fill(true),
  );
  expect(unknown).toEqual([1]);
  expect(await recommend("Toy Story", "--genre", "animation", "--to", "1930")).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/of the \d+ films left, none is as --from and --to wants; try 1937, /),
  });
  expect((await recommend("Toy Story", "--genre", "comdia")).stderr).toMatch(
    /the catalogue has no genre "comdia"; did you mean: Comedia\?/,
  );
});

test("recommend --ids finds films like several, each reason with the film it comes from", async () => {
  const several = await runCli(
    "recommend",
    "--ids",
    "862,8844",
    "--unlike",
    "863",
    "-k",
    "2",
    "--artifacts",
    artifacts,
  );
  expect(several.stdout).toMatch(
    /^Toy Story \(1995\), Jumanji \(1995\), unlike Toy Story 2 \(1999\), by mezcla/,
  );
  expect(several.stdout).toContain("Jumanji: ");
  for (const wrong of [
    ["--unlike", "863"],
    ["Toy Story", "--ids", "862"],
    ["--ids", "862", "--diversity", "2"],
  ])
    expect((await runCli("recommend", ...wrong, "--artifacts", artifacts)).code).toBe(2);
  const { code, stderr } = await runCli("recommend", "--ids", "862,1", "--artifacts", artifacts);
  expect([code, stderr]).toEqual([1, expect.stringContaining("no film has the id 1")]);
});

test("recommend of a title that nobody bears suggests, with exit 1", async () => {
  const { code, stdout, stderr } = await runCli("recommend", "toystroy", "--artifacts", artifacts);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain('movies: no film is called "toystroy"; did you mean: Toy Story (1995)');
});
