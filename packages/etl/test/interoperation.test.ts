import { spawnSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { runEtl } from "../src/index.js";
import { duckdb } from "./duckdb.js";
import { countBlocks, type Example, readExamples } from "./examples.js";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "movies-interoperation-"));
  await cp(inject("worldArtifacts"), join(dir, "artifacts"), { recursive: true });
  await runEtl({ raw: inject("worldRaw"), out: join(dir, "artifacts"), parquet: true });
});
afterAll(() => rm(dir, { recursive: true }));

// A Python with the packages, such as one in a virtual environment; otherwise the first on the path.
const PYTHON = process.env.MOVIES_PYTHON ?? "python3";
const examples = await readExamples();

test("every example of the page says what it prints", async () => {
  expect(examples.length).toBeGreaterThan(10);
  expect(examples.length).toBe(await countBlocks());
});

test.for(examples)(
  "docs/interoperation.md line $line, $language, prints what it says",
  async (example, { skip }) => {
    if (example.language === "python") {
      const missing = missingModule(example.code);
      if (missing !== undefined) {
        console.warn(
          `SKIPPED: docs/interoperation.md line ${example.line}: ${PYTHON} has no ${missing}; set MOVIES_PYTHON`,
        );
        skip();
      }
    }
    expect(example.language === "sql" ? await bySql(example) : byPython(example.code)).toBe(example.prints);
  },
);

async function bySql({ code }: Example): Promise<string> {
  const db = await duckdb();
  const reader = await db.runAndReadAll(code.replaceAll("'artifacts/", `'${dir}/artifacts/`));
  return reader
    .getRowsJson()
    .map((row) => `${row.join(" | ")}\n`)
    .join("");
}

function byPython(code: string): string {
  const { stdout, stderr, status, error } = spawnSync(PYTHON, ["-c", code], {
    cwd: dir,
    encoding: "utf8",
    env: { ...process.env, PYTHONUTF8: "1" },
  });
  if (status !== 0) throw error ?? new Error(stderr);
  return stdout;
}

/** What the example imports and this Python lacks; pandas reads Parquet and Arrow through pyarrow. */
function missingModule(code: string): string | undefined {
  const imported = [...code.matchAll(/^(?:import|from) (.*)$/gm)].flatMap(([, names = ""]) =>
    names.startsWith("pyspark")
      ? ["pyspark"]
      : names.split(",").map((name) => name.trim().split(/[ .]/)[0] ?? ""),
  );
  const needed = /pd\.read_(parquet|feather)/.test(code) ? [...imported, "pyarrow"] : imported;
  return needed.find((name) => spawnSync(PYTHON, ["-c", `import ${name}`]).status !== 0);
}
