import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nameInShell, nextCommand } from "../src/next-command.js";

test.each([
  ["sample", "raw", "movies sample"],
  ["sample", "c", "movies sample --out c"],
  ["etl", "artifacts", "movies etl"],
  ["etl", "./artifacts/", "movies etl"],
  ["etl", "jo", "movies etl --out jo"],
  ["build-model", "artifacts", "movies build-model"],
  ["build-model", "/srv/d", "movies build-model --artifacts /srv/d"],
  ["build-model", "my films", "movies build-model --artifacts 'my films'"],
  ["build-model", "it's", "movies build-model --artifacts 'it'\\''s'"],
] as const)("after %s about %s the shell is to be told: %s", (command, folder, words) => {
  expect(nextCommand(command, folder)).toBe(words);
});

const home = mkdtempSync(join(tmpdir(), "movies-shell-"));
const bin = join(home, "project/node_modules/.bin");
const below = join(home, "project/deep/below");
const elsewhere = join(home, "elsewhere");
for (const folder of [bin, below, elsewhere]) mkdirSync(folder, { recursive: true });
writeFileSync(join(bin, "movies"), "#!/bin/sh\n");
writeFileSync(join(elsewhere, "movies"), "no program");
chmodSync(join(bin, "movies"), 0o755);
chmodSync(join(elsewhere, "movies"), 0o644);

test.each([
  ["it is on the PATH", { PATH: `/usr/bin:${bin}` }, elsewhere, "movies"],
  ["the folder has it installed", { PATH: "/usr/bin" }, join(home, "project"), "npx movies"],
  ["a folder above has it installed", { PATH: "" }, below, "npx movies"],
  ["npx put it on the PATH", { PATH: bin, npm_command: "exec" }, elsewhere, "npx movies"],
  ["pnpm exec put it on the PATH", { PATH: bin, PNPM_PACKAGE_NAME: "x" }, below, "npx movies"],
  ["nobody knows", { PATH: "/usr/bin" }, elsewhere, "movies"],
  ["there is no PATH", {}, elsewhere, "movies"],
  ["a file on the PATH that is no program has its name", { PATH: elsewhere }, below, "npx movies"],
])("if %s the shell is told of what it can run", (_, env, cwd, name) => {
  expect(nameInShell("movies", env, cwd)).toBe(name);
});
