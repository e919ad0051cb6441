import { stat } from "node:fs/promises";
import { join } from "node:path";
import { folderWords, inThisShell, Problem } from "@movies/artifacts/folder";
import { Command } from "commander";
import { runs } from "../../command.js";
import type { StepStatus } from "../../documents.js";
import { fileOption, filesOption, folderOption } from "../../options.js";
import { Plan } from "../../pipeline/plan.js";
import { type Cause, inWords, STEP_NAMES, type StepName } from "../../pipeline/step.js";
import { plural, size } from "../../terminal/numbers.js";
import { duration } from "../../terminal/rate.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { type Table, table } from "../../terminal/table.js";
import { rawOption } from "../etl/clean.js";
import { type StepOptions, stepsOf } from "../run/steps.js";

type Options = Omit<StepOptions, "format" | "strict"> & OutputOptions & { readonly exitCode?: boolean };

/** What `movies run` makes anyway; the others are made on request, and judged only if they once were. */
const ALWAYS: readonly StepName[] = ["etl", "build-model"];

export function statusCommand(streams: Streams): Command {
  const command = new Command("status")
    .description("what there is, how old it is, what is stale and why")
    .addOption(rawOption())
    .addOption(folderOption("--artifacts <folder>", "the folder to look at", "artifacts"))
    .addOption(filesOption("--movies <file...>", "the files of films, if movies run was given any"))
    .addOption(filesOption("--credits <file...>", "the files of credits, likewise"))
    .addOption(fileOption("--titles <file>", "the other names, likewise"))
    .addOption(fileOption("--thresholds <file>", "the thresholds, likewise"))
    .addOption(fileOption("--ratings <file>", "the ratings, likewise"))
    .addOption(fileOption("--links <file>", "the links, likewise"))
    .addOption(fileOption("--pairs <file>", "the judged pairs, likewise"))
    .option("--exit-code", "exit 1 if movies run would make anything");
  return runs<"status", Options>({ command, document: "status", streams }, async ({ output }, options) => {
    const { artifacts } = options;
    const plan = await Plan.of(artifacts);
    const statuses = await look(plan, options);
    const stale = statuses.filter(({ state }) => state === "stale").map(({ step }) => step);
    const next = stale.length === 0 ? null : nextRun(stale, options);
    output.answer({ steps: statuses, next }, [
      inTable(statuses),
      ...(next === null ? ["nothing is stale"] : [`next: ${next}`]),
    ]);
    if (options.exitCode && next !== null)
      throw new Problem(`${stale.join(" and ")} ${stale.length === 1 ? "is" : "are"} stale; run: ${next}`);
  });
}

async function look(plan: Plan, options: Options): Promise<StepStatus[]> {
  // The record says which options a run was given, but not where its files were.
  const asked = plan.made("etl")?.from.options ?? {};
  const steps = stepsOf(
    { ...options, format: ["csv"], strict: asked.strict === "yes" },
    { progress: { update() {}, stop() {} }, warn() {} },
  );
  const statuses: StepStatus[] = [];
  const stale: StepName[] = [];
  for (const name of STEP_NAMES) {
    const made = plan.made(name);
    const found =
      made === undefined && !ALWAYS.includes(name)
        ? []
        : await plan.reasons({ ...steps[name], options: made?.from.options ?? steps[name].options });
    // A file that a stale step before it will write again may come out unchanged.
    const awaited = new Set(stale.flatMap((step) => Object.keys(plan.made(step)?.files ?? {})));
    const reasons = found.filter((reason) => reason.kind !== "input" || !awaited.has(reason.name));
    const files = Object.keys(made?.files ?? {}).map((file) => join(options.artifacts, file));
    const state = stateOf(made !== undefined, reasons, stale.length > 0, name);
    if (state === "stale") stale.push(name);
    statuses.push({ step: name, state, reasons, ...(await facts(files)) });
  }
  return statuses;
}

function stateOf(
  isMade: boolean,
  reasons: readonly Cause[],
  isBehind: boolean,
  name: StepName,
): StepStatus["state"] {
  if (!isMade && !ALWAYS.includes(name)) return "absent";
  if (reasons.length > 0) return "stale";
  return isBehind ? "waits" : "fresh";
}

async function facts(paths: readonly string[]): Promise<Pick<StepStatus, "files" | "bytes" | "at">> {
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  const there = found.flatMap((stats) => (stats === undefined ? [] : [stats]));
  return {
    files: there.length,
    bytes: there.reduce((sum, stats) => sum + stats.size, 0),
    at: there.length === 0 ? null : new Date(Math.max(...there.map((stats) => stats.mtimeMs))).toISOString(),
  };
}

/** The command that makes what is stale. */
function nextRun(stale: readonly StepName[], { raw, artifacts }: Options): string {
  const asked = stale.flatMap((step) => (step === "eda" || step === "evaluate" ? [`--${step}`] : []));
  return inThisShell(
    "movies",
    "run",
    folderWords("--raw", raw, "raw"),
    folderWords("--artifacts", artifacts, "artifacts"),
    ...asked,
  );
}

function inTable(statuses: readonly StepStatus[]): Table {
  const rows = statuses.map(({ step, state, reasons, files, bytes, at }) => [
    step,
    WORDS[state],
    files === 0 ? "" : `${plural(files, "file")}, ${size(bytes)}`,
    at === null ? "" : `${duration(Math.max(0, Date.now() - Date.parse(at)))} old`,
    reasons.map(inWords).join("; "),
  ]);
  return table(rows);
}

const WORDS: Readonly<Record<StepStatus["state"], string>> = {
  fresh: "fresh",
  stale: "stale",
  waits: "waits",
  absent: "not made",
};
