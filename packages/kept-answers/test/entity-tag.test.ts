import { expect, test } from "vitest";
import { createTagger } from "../src/entity-tag.js";

test("tags differ by build, by version, by code and by address", () => {
  const tags = [
    ["b", "1", "c"],
    ["B", "1", "c"],
    ["b", "2", "c"],
    ["b", "1", "C"],
    ["b", "1c", ""],
  ].flatMap((madeBy) => ["/x", "/y"].map(createTagger(() => madeBy)));
  expect(new Set(tags).size).toBe(10);
});
