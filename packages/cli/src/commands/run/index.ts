import { inThisShell, readManifest, shellWord, stageBuild } from "@movies/artifacts/folder";
import { Command } from "commander";
import { runs } from "../../command.js";
import type { Outcome } from "../../documents.js";
import { fileOption, folderOption } from "../../options.js";
import { Plan } from "../../pipeline/plan.js";
import { type Cause, inWords, STEP_NAMES, type StepName } from "../../pipeline/step.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { rawOption, refuseStdin, withCleaningOptions } from "../etl/clean.js";
import { type StepOptions, type Steps, stepsOf } from "./steps.js";

interface Options extends StepOptions, OutputOptions {
  readonly eda?: boolean;
  readonly evaluate?: boolean;
  readonly force?: boolean;
}

export function runCommand(streams: Streams): Command {
  const command = new Command("run")
    .description("etl and build-model in order, each only if something it depends on changed")
    .addOption(rawOption())
    .addOption(folderOption("--artifacts <folder>", "where everything appears", "artifacts"))
    .option("--eda", "the page of charts too")
    .option("--evaluate", "the evaluation too")
    .option("--force", "make every step, changed or not");
  withCleaningOptions(command)
    .addOption(
      fileOption("--ratings <file>", "ratings of MovieLens, for --evaluate").implies({ evaluate: true }),
    )
    .addOption(fileOption("--links <file>", "links of the same MovieLens"))
    .addOption(
      fileOption("--pairs <file>", "pairs of films that people judged, for --evaluate").implies({
        evaluate: true,
      }),
    );
  return runs<"run", Options>(
    { command, document: "run", streams },
    async ({ output, progress }, options) => {
      refuseStdin(command, options);
      const { artifacts, ratings, links } = options;
      if ((ratings === undefined) !== (links === undefined))
        command.error(
          "error: --ratings and --links go together: give both files of one MovieLens, or neither",
        );
      const steps = stepsOf(options, { progress, warn: (warning) => output.remark(`warning: ${warning}`) });
      await (await stageBuild(artifacts)).discard(); // finishes or sweeps up what a killed command left
      const plan = await Plan.of(artifacts);
      const outcomes: Outcome[] = [];
      for (const name of wanted(options)) {
        const reasons: Cause[] = options.force ? [{ kind: "forced" }] : await plan.reasons(steps[name]);
        const began = performance.now();
        if (reasons.length > 0) {
          output.remark(`${name}: ${reasons.map(inWords).join("; ")}`);
          await plan.make(steps[name]);
        }
        const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
        outcomes.push({ step: name, made: reasons.length > 0, reasons, seconds });
        output.remark(
          reasons.length > 0 ? `${name}: made in ${seconds} s` : `${name}: skipped, nothing changed`,
        );
      }
      outcomes.push(...(await leftStale(plan, steps, wanted(options))));
      for (const { step, reasons } of outcomes.filter((one) => !one.made && one.reasons.length > 0))
        output.remark(`${step}: stale, and only made with --${step}: ${reasons.map(inWords).join("; ")}`);
      const { build } = await readManifest(artifacts);
      const next = `${artifacts === "artifacts" ? "" : `ARTIFACTS_DIR=${shellWord(artifacts)} `}${inThisShell("movies-api")}`;
      output.done({ steps: outcomes, build, next }, [`build ${build} in ${artifacts}`, `next: ${next}`]);
    },
  );
}

/** What an earlier run made on request stays beside newer data. Files that this run was not given are not held against it. */
async function leftStale(plan: Plan, steps: Steps, made: readonly StepName[]): Promise<Outcome[]> {
  const others = STEP_NAMES.filter((name) => !made.includes(name) && plan.made(name) !== undefined);
  const judged = await Promise.all(
    others.map(async (step) => {
      const reasons = (await plan.reasons(steps[step])).filter(
        (cause) => !("is" in cause && cause.is === null),
      );
      return { step, made: false, reasons, seconds: 0 };
    }),
  );
  return judged.filter(({ reasons }) => reasons.length > 0);
}

const wanted = ({ eda, evaluate }: Options): StepName[] => [
  "etl",
  ...(eda ? (["eda"] as const) : []),
  "build-model",
  ...(evaluate ? (["evaluate"] as const) : []),
];
