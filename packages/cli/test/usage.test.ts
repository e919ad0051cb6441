import { MODELS } from "@movies/catalog";
import { expect, test } from "vitest";
import { EXAMPLES } from "../src/help.js";
import { COMMANDS } from "../src/program.js";
import { runCli } from "./run-cli.js";

test("--help lists the commands in the order they are used, on stdout", async () => {
  const { code, stdout, stderr } = await runCli("--help");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/sample[\s\S]*etl[\s\S]*build-model[\s\S]*recommend[\s\S]*verify/);
});

test.each([
  [["etl", "--help"], "--raw <folder>"],
  [["help"], "Usage: movies"],
  [["help", "etl"], "Usage: movies etl"],
  [["recommend", "--help"], "-k <count>"],
  [["--version"], "0.1.0"],
])("%j answers on stdout with exit 0", async (args, text) => {
  const { code, stdout } = await runCli(...args);
  expect(code).toBe(0);
  expect(stdout).toContain(text);
});

test.each([
  [[], "Usage: movies"],
  [["recomend", "Jumanji"], "(Did you mean recommend?)"],
  [["build"], "(Did you mean build-model?)"],
  [
    ["nope"],
    "unknown command 'nope'\n(the commands are sample, etl, run, status, eda, build-model, evaluate, recommend, verify, load, diff, completion, help)",
  ],
  [["help", "nope"], "unknown command 'nope'\n(the commands are sample,"],
  [["--json", "etl"], "(--json comes after the command: movies etl --json)"],
  [["etl", "--raw", ""], "Expected the name of a folder, found nothing."],
  [["etl", "--out", " "], "Expected the name of a folder, found nothing."],
  [["verify", "--artifacts", ""], "Expected the name of a folder, found nothing."],
  [["recommend", ""], "name a film, or give its --id"],
  [["etl", "--rwa", "raw"], "(Did you mean --raw?)"],
  [["etl", "surplus"], "too many arguments"],
  [["etl", "--raw"], "argument missing"],
  [["recommend"], "name a film, or give its --id"],
  [["recommend", "Jumanji", "-k", "0"], "Expected a whole number from 1 to 50."],
  [["recommend", "Jumanji", "-k", "5.5"], "Expected a whole number from 1 to 50."],
  [["recommend", "Jumanji", "--year", "MCMXCV"], "Expected a whole number from 1000 to 9999."],
  [["recommend", "Jumanji", "--model", "magic"], `Allowed choices are ${MODELS.join(", ")}`],
])("%j is wrong usage: exit 2, a hint on stderr, nothing on stdout", async (args, hint) => {
  const { code, stdout, stderr } = await runCli(...args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(hint);
});

test.each([...COMMANDS.keys()])(
  "movies %s --help ends with an example whose options there are",
  async (name) => {
    const { stdout } = await runCli(name, "--help");
    const examples = EXAMPLES[name] ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(stdout).toContain(`\n  ${example}`);
      const [, words = ""] = /movies ([^|&]+)/.exec(example) ?? [];
      for (const [option] of words.matchAll(/(?<= )--?[a-z]+(-[a-z]+)*/g))
        expect(stdout).toMatch(new RegExp(`^  .*${option}\\b`, "m"));
    }
  },
);
