import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ETL_REPORT } from "@movies/artifacts";
import { fullRaw, movies } from "./measure/command.js";
import { thisMachine } from "./measure/machine.js";
import type { Answer, Context } from "./question.js";
import { QUESTIONS } from "./questions/index.js";
import type { Results } from "./results.js";
import { settings } from "./settings.js";

export interface BenchOptions extends Pick<Context, "effort" | "sizes" | "worlds" | "say"> {
  /** names of questions; all if there are none */
  readonly only: readonly string[];
}

/** Measures the questions one after the other, on the full data set or, if that is absent, on a generated world. */
export async function bench({ effort, sizes, worlds, only, say }: BenchOptions): Promise<Results> {
  const machine = thisMachine();
  const home = mkdtempSync(join(tmpdir(), "movies-bench-"));
  const tidy = () => rmSync(home, { recursive: true, force: true });
  process.once("exit", tidy); // also if it is interrupted
  try {
    const { raw, artifacts, world } = only.join() === "growth" ? NO_WORLD : await makeWorld(home, say);
    const answers: Answer[] = [];
    for (const [name, question] of Object.entries(QUESTIONS)) {
      if ((only.length > 0 && !only.includes(name)) || (name === "growth" && sizes.length === 0)) continue;
      const began = performance.now();
      say(name);
      const scratch = join(home, name);
      mkdirSync(scratch);
      answers.push(
        await question({ raw, artifacts, scratch, effort, sizes, worlds, say: (text) => say(`  ${text}`) }),
      );
      rmSync(scratch, { recursive: true });
      say(`  ${Math.round((performance.now() - began) / 1000)} s`);
    }
    return { machine, world, effort, answers };
  } finally {
    tidy();
  }
}

/** The data set that is measured on. */
interface DataSet {
  readonly raw: string;
  readonly artifacts: string;
  /** a description of its rows */
  readonly world: string;
}

/** Growth makes its own worlds. */
const NO_WORLD: DataSet = { raw: "", artifacts: "", world: "generated worlds" };

async function makeWorld(home: string, say: BenchOptions["say"]): Promise<DataSet> {
  const full = fullRaw();
  const raw = full ?? (await standIn(home, say));
  const artifacts = join(home, "artifacts");
  say("making the artifacts that are measured");
  await movies("etl", "--raw", raw, "--out", artifacts, "--quiet");
  await movies("build-model", "--artifacts", artifacts, "--quiet");
  return { raw, artifacts, world: worldOf(artifacts, full !== undefined) };
}

async function standIn(home: string, say: BenchOptions["say"]): Promise<string> {
  const raw = join(home, "raw");
  say(
    `*** the full data set is absent (set MOVIES_RAW_DIR): ${settings.standIn} generated films stand in ***`,
  );
  await movies("sample", "--movies", String(settings.standIn), "--seed", "1", "--out", raw, "--quiet");
  return raw;
}

function worldOf(artifacts: string, isFull: boolean): string {
  const report = JSON.parse(readFileSync(join(artifacts, ETL_REPORT), "utf8")) as Record<
    "movies" | "credits",
    { read: number; kept: number }
  >;
  const rows = [report.movies.read, report.credits.read]
    .map((count) => count.toLocaleString("en"))
    .join(" + ");
  return `${isFull ? "" : "a generated world, "}${rows} raw rows, ${report.movies.kept.toLocaleString("en")} films`;
}
