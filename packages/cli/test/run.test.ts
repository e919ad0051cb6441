import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { runCli } from "./run-cli.js";

const dir = mkdtempSync(join(tmpdir(), "movies-cli-run-"));
const [raw, artifacts] = [join(dir, "raw"), join(dir, "artifacts")];
cpSync(inject("worldRaw"), raw, { recursive: true });
const folders = ["--raw", raw, "--artifacts", artifacts];
const run = (...args: string[]) => runCli("run", ...folders, ...args);
const status = (...args: string[]) => runCli("status", ...folders, ...args);

async function states(...args: string[]): Promise<Record<string, string>> {
  const { steps } = JSON.parse((await status("--json", ...args)).stdout);
  return Object.fromEntries(steps.map(({ step, state }: { step: string; state: string }) => [step, state]));
}

test("what was never made is stale, and run makes it and says why", async () => {
  expect(await states()).toEqual({ etl: "stale", eda: "absent", "build-model": "stale", evaluate: "absent" });
  const { code, stderr } = await run();
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^etl: movies run has not made it yet\n[\s\S]*etl: made in [\d.]+ s\n[\s\S]*build-model: made in/,
  );
  expect(stderr).toMatch(/\nbuild [\da-f]{16} in .*\nnext: ARTIFACTS_DIR=\S+ movies-api\n$/);
  expect(await states()).toMatchObject({ etl: "fresh", "build-model": "fresh" });
  expect((await status("--exit-code")).code).toBe(0);
});

test("with nothing changed every step is skipped, touched or not", async () => {
  for (const name of readdirSync(raw)) utimesSync(join(raw, name), new Date(), new Date());
  const { stderr } = await run();
  expect(stderr).toMatch(/^etl: skipped, nothing changed\nbuild-model: skipped, nothing changed\nbuild /);
});

test("a step is made again for an option, an output or --force, and the next only if what it reads is another", async () => {
  expect((await run("--format", "csv,parquet")).stderr).toMatch(
    /^etl: format is csv,parquet and was csv\n[\s\S]*etl: made[\s\S]*build-model: skipped/,
  );
  appendFileSync(join(artifacts, "rejected.csv"), "x");
  expect(await states()).toMatchObject({ etl: "stale", "build-model": "waits" });
  const stale = await status("--exit-code");
  expect([stale.code, stale.stdout]).toEqual([1, expect.stringContaining("rejected.csv was changed since")]);
  expect(stale.stdout).toContain(`next: movies run --raw ${raw} --artifacts ${artifacts}\n`);
  expect((await run("--format", "csv,parquet")).stderr).toMatch(/^etl: rejected\.csv was changed since\n/);
  const forced = JSON.parse((await run("--force", "--format", "csv,parquet", "--json", "--quiet")).stdout);
  expect(forced.steps).toMatchObject([
    { step: "etl", made: true, reasons: [{ kind: "forced" }] },
    { step: "build-model", made: true },
  ]);
});

test("--eda and --evaluate are made once, and judged from then on", async () => {
  const made = await run("--eda", "--evaluate", "--format", "csv,parquet");
  expect(made.stderr).toMatch(/eda: made[\s\S]*build-model: skipped[\s\S]*evaluate: made/);
  expect(await states()).toMatchObject({ eda: "fresh", evaluate: "fresh" });
  rmSync(join(artifacts, "eda.html"));
  expect(await states()).toMatchObject({ eda: "stale" });
  const without = await run("--format", "csv,parquet", "--json");
  expect(without.stderr).toContain("eda: stale, and only made with --eda: eda.html is gone\n");
  expect(JSON.parse(without.stdout).steps).toMatchObject([
    { step: "etl", made: false, reasons: [] },
    { step: "build-model", made: false, reasons: [] },
    { step: "eda", made: false, reasons: [{ kind: "output", name: "eda.html" }] },
  ]);
});

test("an input that changed, went or came from elsewhere is named", async () => {
  appendFileSync(join(raw, "credits.csv"), "[],[],77\n");
  expect((await status()).stdout).toContain("credits (credits.csv) changed");
  const other = join(dir, "others.csv");
  cpSync(join(raw, "movies_dataset.csv"), other);
  expect((await status("--movies", other)).stdout).toContain("movies (others.csv) is new");
  writeFileSync(join(artifacts, "run.json"), "no JSON");
  expect((await status()).stdout).toContain("movies run has not made it yet");
});

test("a run that fails says so, and what it could not make stays stale", async () => {
  writeFileSync(join(raw, "credits.csv"), "cast,crew,id\n");
  const { code, stderr } = await run();
  expect(code).toBe(1);
  expect(stderr).toMatch(/movies: .*credits\.csv/);
  expect(await states()).toMatchObject({ etl: "stale" });
});
