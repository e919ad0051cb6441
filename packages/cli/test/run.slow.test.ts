import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, inject, test } from "vitest";
import { ended, start } from "./binary.js";
import { runCli } from "./run-cli.js";
import { filesIn, inFolder, RAW, type Runner, remembered, sequences, VARIANTS } from "./run-world.js";

let variants: string;
beforeAll(() => {
  variants = mkdtempSync(join(tmpdir(), "movies-run-variants-"));
  for (const name of Object.values(RAW)) {
    const lines = readFileSync(join(inject("worldRaw"), name), "utf8")
      .trimEnd()
      .split("\n");
    for (let i = 0; i < VARIANTS; i++)
      writeFileSync(join(variants, `${i}-${name}`), `${lines.slice(0, 40 - 3 * i).join("\n")}\n`);
  }
});

/** `movies run` itself. Another version of the code is a record that tells of other code. */
const byCommand: Runner = {
  prepare(dir, state) {
    mkdirSync(join(dir, "raw"), { recursive: true });
    for (const role of ["movies", "credits"] as const)
      cpSync(join(variants, `${state[role]}-${RAW[role]}`), join(dir, "raw", RAW[role]));
  },
  async run(dir, state, dieAfter) {
    const artifacts = join(dir, "artifacts");
    const record = join(artifacts, "run.json");
    const versioned = join(dir, "version");
    const version = existsSync(versioned) ? Number(readFileSync(versioned, "utf8")) : 0;
    if (version !== state.version && existsSync(record))
      writeFileSync(record, readFileSync(record, "utf8").replaceAll(/"code": "[^"]*"/g, '"code": "other"'));
    writeFileSync(versioned, String(state.version));
    const format = state.parquet ? "csv,parquet" : "csv";
    const args = [
      "run",
      "--raw",
      join(dir, "raw"),
      "--artifacts",
      artifacts,
      "--format",
      format,
      "--quiet",
      "--json",
    ];
    if (dieAfter !== undefined) {
      const child = start(args);
      const end = ended(child);
      await Promise.race([sleep(dieAfter * 60), end]);
      child.kill("SIGKILL");
      await end;
      return [];
    }
    const { code, stdout, stderr } = await runCli(...args);
    expect([code, stderr]).toEqual([0, ""]);
    const { steps } = JSON.parse(stdout) as { steps: { step: string; made: boolean }[] };
    return steps.filter(({ made }) => made).map(({ step }) => step);
  },
  fresh: remembered((state) =>
    inFolder(async (dir) => {
      byCommand.prepare(dir, state);
      await byCommand.run(dir, state);
      return filesIn(join(dir, "artifacts"));
    }),
  ),
};

test("after 12 random sequences of changes, processes killed among them, movies run comes to what one from nothing does", async () => {
  await sequences(12, 4, byCommand);
});
