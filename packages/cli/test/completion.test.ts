import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MODELS } from "@movies/catalog/answers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { COMMANDS, createProgram } from "../src/program.js";
import { ended, start } from "./binary.js";
import { runCli } from "./run-cli.js";

const cwd = mkdtempSync(join(tmpdir(), "movies-completion-"));
for (const folder of ["raw", "ready", ".hidden", "raw/deep"]) mkdirSync(join(cwd, folder));
for (const file of ["raw/movies.csv", "rest.txt"]) writeFileSync(join(cwd, file), "");

const before = process.cwd();
beforeAll(() => process.chdir(cwd));
afterAll(() => process.chdir(before));

/** What may come next, without its description. */
async function next(...words: string[]): Promise<string[]> {
  const printed: string[] = []; // by the library, past our streams
  const log = vi.spyOn(console, "log").mockImplementation((line) => printed.push(line));
  const { code, stdout, stderr } = await runCli("complete", "--", ...words);
  log.mockRestore();
  expect([code, stderr]).toEqual([0, ""]);
  const lines = [...stdout.trimEnd().split("\n"), ...printed].filter((line) => line !== "");
  expect(lines.pop()).toMatch(/^:\d+$/);
  return lines.map((line) => line.split("\t")[0] ?? "");
}

test("every command is completed, from its first letters", async () => {
  expect(await next("")).toEqual([...COMMANDS.keys(), "completion"]);
  expect(await next("ev")).toEqual(["evaluate"]);
});

const silent = { write() {}, columns: undefined, hasColours: false };

test("every option of every command is completed", async () => {
  const program = await createProgram({ out: silent, err: silent }, []);
  const asked = program.commands.filter((command) => COMMANDS.has(command.name()));
  for (const command of asked) {
    const long = command.options.flatMap((option) => option.long ?? []);
    expect(await next(command.name(), "--"), command.name()).toEqual(expect.arrayContaining(long));
  }
});

test.each([
  [["recommend", "--model", ""], [...MODELS]],
  [["recommend", "--model", "t"], ["tfidf"]],
  [
    ["etl", "--format", ""],
    ["csv", "csv,parquet"],
  ],
  [
    ["completion", ""],
    ["zsh", "bash", "fish", "powershell"],
  ],
  [
    ["etl", "--raw", ""],
    ["raw/", "ready/"],
  ],
  [["etl", "--raw", "raw/"], ["raw/deep/"]],
  [
    ["etl", "--movies", "r"],
    ["raw/", "ready/", "rest.txt"],
  ],
  [["etl", "--movies", "./raw/m"], ["./raw/movies.csv"]],
  [["etl", "--movies", "nowhere/x"], []],
  [["diff", "raw", "re"], ["ready/"]],
  [["sample", "--movies", ""], []],
])("behind %j come %j", async (words, expected) => {
  expect(await next(...words)).toEqual(expected);
});

test("the script asks the binary, which answers with a line for each and how they are to be taken", async () => {
  const { code, stdout, stderr } = await ended(start(["complete", "--", "etl", "--format", ""], { cwd }));
  expect([code, stdout, stderr]).toEqual([0, "csv\t\ncsv,parquet\t\n:4\n", ""]);
});

test.each(["bash", "zsh", "fish"])("the script for %s is one that it can read", async (shell) => {
  const { code, stdout } = await ended(start(["completion", shell]));
  expect([code, stdout]).toEqual([0, expect.stringContaining("movies complete --")]);
  const script = join(cwd, `script.${shell}`);
  writeFileSync(script, stdout ?? "");
  const read = spawnSync(shell, ["-n", script], { encoding: "utf8" });
  if (read.error) console.warn(`*** SKIPPED: reading the script with ${shell}, which is not installed ***`);
  else expect([read.status, read.stderr]).toEqual([0, ""]);
});

test("a shell that there is none for is wrong usage", async () => {
  const { code, stderr } = await ended(start(["completion", "tcsh"]));
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining("Allowed choices are zsh, bash, fish, powershell"),
  ]);
});
