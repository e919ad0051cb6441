import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the README's example prints what the README says", () => {
  const [, code, printed] = /```js\n(.*?)```.*?```\n(.*?)```/s.exec(readme) ?? [];
  const out = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: new URL("..", import.meta.url),
    encoding: "utf8",
  });
  expect(out).toBe(printed);
});
