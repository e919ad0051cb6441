import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MAY_IMPORT } from "../../.config/dependency-rules.mjs";
import { ROOT } from "./pages.ts";

test("docs/design.md names each package, and says whom it may import as its package.json does", () => {
  const rows = readFileSync(join(ROOT, "docs/design.md"), "utf8").matchAll(
    /^\| `packages\/([^`]+)` *\|.*\| *([^|]+?) *\|$/gm,
  );
  const said = [...rows].map(([, name, others = ""]) => [name, others === "–" ? [] : others.split(", ")]);
  const sorted = (table: object) => Object.entries(table).map(([name, others]) => [name, [...others].sort()]);
  const engines = ["kept-answers", "publishing", "python-literal", "sparse-neighbours"].map(
    (name) => MAY_IMPORT[name],
  );
  expect(engines).toEqual([[], [], [], []]);
  expect(sorted(Object.fromEntries(said)).sort()).toEqual(sorted(MAY_IMPORT).sort());
});

test("a test that replaces a module resets them all, because workers of the fast suite keep modules", () => {
  const tests = Object.keys(MAY_IMPORT).flatMap((name) => {
    const folder = join(ROOT, "packages", name, "test");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return files
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => ({ name: file, source: readFileSync(join(folder, file), "utf8") }));
  });
  expect(tests.length).toBeGreaterThan(100);
  const replacing = tests.filter(({ source }) => /\bvi\.(?:mock|doMock)\(/.test(source));
  expect(replacing.filter(({ source }) => !source.includes("vi.resetModules()"))).toEqual([]);
});
