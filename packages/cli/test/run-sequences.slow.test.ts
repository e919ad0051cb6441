import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { Plan, type Step } from "../src/pipeline/plan.js";
import type { StepName } from "../src/pipeline/step.js";
import { filesIn, inFolder, RAW, type Runner, remembered, type State, sequences } from "./run-world.js";

class Killed extends Error {}

/** Steps that write something that depends on everything they read, by the real plan and the real record. */
function standIns(dir: string, state: State, dieAfter: number, made: string[]): Step[] {
  const artifacts = join(dir, "artifacts");
  const raw = (name: string) => join(dir, "raw", name);
  let left = dieAfter;
  const write = (path: string, content: string) => {
    if (left-- <= 0) throw new Killed();
    mkdirSync(join(artifacts, path, ".."), { recursive: true });
    writeFileSync(join(artifacts, path), content);
  };
  const read = (path: string) => readFileSync(path, "utf8");
  const clean = ["cleanMovies.csv", "cleanCredits.csv"];
  const step = (
    name: StepName,
    options: Step["options"],
    inputs: Record<string, string>,
    make: () => string[],
  ): Step => ({
    name,
    package: "any",
    options,
    inputs: async () => inputs,
    make: async () => {
      made.push(name);
      return make();
    },
  });
  return [
    step(
      "etl",
      { parquet: String(state.parquet) },
      { movies: raw(RAW.movies), credits: raw(RAW.credits) },
      () => {
        for (const [i, name] of clean.entries())
          write(name, `clean ${read(raw(Object.values(RAW)[i] ?? ""))}`);
        if (state.parquet) write("clean.parquet", read(raw(RAW.movies)).toUpperCase());
        else rmSync(join(artifacts, "clean.parquet"), { force: true });
        return [...clean, ...(state.parquet ? ["clean.parquet"] : [])];
      },
    ),
    step("build-model", {}, Object.fromEntries(clean.map((name) => [name, join(artifacts, name)])), () => {
      const id = createHash("sha256")
        .update(clean.map((name) => read(join(artifacts, name))).join())
        .digest("hex");
      for (const old of filesIn(artifacts).keys()) if (old.startsWith("build-")) rmSync(join(artifacts, old));
      write(`build-${id.slice(0, 8)}/films`, id);
      write("manifest.json", id);
      return [`build-${id.slice(0, 8)}/films`, "manifest.json"];
    }),
  ];
}

const byStandIns: Runner = {
  prepare(dir, { movies, credits }) {
    mkdirSync(join(dir, "raw"), { recursive: true });
    writeFileSync(join(dir, "raw", RAW.movies), `movies ${movies}`);
    writeFileSync(join(dir, "raw", RAW.credits), `credits ${credits}`);
  },
  async run(dir, state, dieAfter = Number.POSITIVE_INFINITY) {
    const made: string[] = [];
    try {
      const plan = await Plan.of(join(dir, "artifacts"), () => String(state.version));
      for (const step of standIns(dir, state, dieAfter, made))
        if ((await plan.reasons(step)).length > 0) await plan.make(step);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    return made;
  },
  fresh: remembered((state) =>
    inFolder(async (dir) => {
      byStandIns.prepare(dir, state);
      await byStandIns.run(dir, state);
      return filesIn(join(dir, "artifacts"));
    }),
  ),
};

const SEQUENCES = runs(1000);

test(`after ${SEQUENCES} random sequences of changes a run comes to what one from nothing does, and makes nothing in vain`, async () => {
  await sequences(SEQUENCES, 8, byStandIns);
}, 900_000); // each run waits for the disk twice
