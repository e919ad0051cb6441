import { expect, test } from "vitest";
import { nextCommand } from "../src/next-command.js";

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
