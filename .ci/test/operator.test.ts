import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, read } from "./pages.ts";

const SOURCE = join(ROOT, "packages/api/src");
const sources = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(SOURCE, name), "utf8"));

/** `log.info(…)`, and `log[isNews ? "warn" : "debug"](…)`: level or levels, and everything between the brackets. */
const CALL =
  /\blog(?:\.(fatal|error|warn|info|debug|trace)|\[([^\]]+)\])\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g;

/** Level and line of each log call, such as `warn refused a build, … is served on: …`. */
function logged(): string[] {
  const calls = sources.flatMap((source) => [...source.matchAll(CALL)]);
  return calls.map(([, level, levels = "", given = ""]) => {
    const [first] = level ? [level] : [...levels.matchAll(/"(\w+)"/g)].map(([, name]) => name);
    const text = /(?:"([^"]*)"|`([^`]*)`),?\s*$/.exec(given);
    return `${first} ${(text?.[1] ?? text?.[2] ?? "…").replace(/\$\{[^}]*\}/g, "…")}`;
  });
}

/** The same from the table of docs/operations.md; a cell may name several lines. */
const documented = [
  ...read("docs/operations.md").matchAll(/^\| `(fatal|error|warn|info|debug)` \| ((?:`[^`]+`(?:, )?)+) \|/gm),
].flatMap(([, level, lines = ""]) => [...lines.matchAll(/`([^`]+)`/g)].map(([, line]) => `${level} ${line}`));

test("the operations page explains every line of the log, and no other", () => {
  const calls = sources.flatMap((source) => [
    ...source.matchAll(/\blog(?:\.(?!isLevelEnabled)\w+|\[[^\]]+\])\(/g),
  ]);
  expect(logged()).toHaveLength(calls.length); // every call was read
  expect([...documented].sort()).toEqual([...new Set(logged())].sort());
});

test("the operations page names every metric of ours, and no other", () => {
  const made = sources.flatMap((source) => [...source.matchAll(/"((?:http|movies)_[a-z_]+)"/g)]);
  const named = [...read("docs/operations.md").matchAll(/^\| (`(?:http|movies)_.*?) +\|/gm)]
    .flatMap(([, cell = ""]) => [...cell.matchAll(/`(\w+)/g)])
    .map(([, name]) => name);
  expect(named.sort()).toEqual(made.map(([, name]) => name).sort());
});
