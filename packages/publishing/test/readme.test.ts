import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the README's example publishes two files and reads one", () => {
  const dir = mkdtempSync(join(tmpdir(), "publishing-readme-"));
  try {
    const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
    const example = /```js\n(.*?)```/s.exec(readme)?.[1] ?? "";
    const entry = JSON.stringify(join(import.meta.dirname, "../dist/index.js"));
    const script = example.replace('"@movies/publishing"', entry);
    const stdout = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: dir,
      encoding: "utf8",
    });
    expect(stdout).toBe("id\n1\n\n");
    expect(readdirSync(join(dir, "out"))).toEqual(["data.csv", "report.json"]);
    expect(readFileSync(join(dir, "out/report.json"), "utf8")).toContain('"bytes":5');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
