import { readFileSync } from "node:fs";
import { openCatalog } from "@movies/catalog";
import { expect, inject, test } from "vitest";
import { createApp } from "../src/app.js";

/** The examples of docs/api.md: a path, and the body below it up to an empty line or the end of its block, which names no language. */
function examples(): [path: string, body: string][] {
  const text = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, language]) => language === "")
    .map(([, , block = ""]) => block);
  return blocks
    .flatMap((block) => block.trim().split("\n\n"))
    .map((example) => {
      const [path = "", ...body] = example.split("\n");
      return [path, body.join("")];
    });
}

const app = createApp(await openCatalog(inject("worldArtifacts")));

test("the documentation has an example of every question", () => {
  expect(examples().length).toBeGreaterThanOrEqual(10);
});

test.each(examples())("%s is documented as it answers on the sample", async (path, documented) => {
  const answer = await (await app.request(path)).text();
  const [start = "", cut] = documented.split(", …");
  if (cut === undefined) expect(answer).toBe(documented);
  else expect(answer.startsWith(start)).toBe(true);
});
