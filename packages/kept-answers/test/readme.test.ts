import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the README's example makes an answer twice and gives it again from memory", () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const example = /```js\n(.*?)```/s.exec(readme)?.[1] ?? "";
  const entry = JSON.stringify(join(import.meta.dirname, "../dist/index.js"));
  const script = example.replace('"@movies/kept-answers"', entry);
  const stdout = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(stdout).toBe("200 hello, world 2 1\n304\n");
});
