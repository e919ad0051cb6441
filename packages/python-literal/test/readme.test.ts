import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as literal from "../src/index.js";

test("the example of the README prints what it says", async () => {
  const page = await readFile(join(import.meta.dirname, "../README.md"), "utf8");
  const code = page.match(/^```js\n(.*?)^```$/ms)?.[1] ?? "";
  const expected = [...code.matchAll(/console\.log\(.*?\); \/\/ (.*)$/gm)].map((found) => found[1]);
  const printed: string[] = [];
  const run = new Function(
    "literal",
    "console",
    code.replace(/^import (.*) from .*$/m, "const $1 = literal;"),
  );
  run(literal, { log: (...values: unknown[]) => printed.push(values.join(" ")) });
  expect(expected).toHaveLength(3);
  expect(printed).toEqual(expected);
});
