import { join } from "node:path";
import { folderWords, inThisShell } from "@movies/artifacts/folder";
import { Command, InvalidArgumentError, Option } from "commander";
import { runs } from "../../command.js";
import { folderOption, wholeNumber } from "../../options.js";
import { codeOf } from "../../pipeline/code.js";
import { number, plural } from "../../terminal/numbers.js";
import { tellSteps } from "../../terminal/progress.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import type { Words } from "../../terminal/words.js";
import { buildInWords, STEPS } from "./words.js";

const MODEL = "@movies/model";
const WORK = join("artifacts", "parts");
const MOST_PARTS = 100_000;

const workOption = () =>
  folderOption("--work <folder>", "the folder of the plan, which all machines see", WORK);
const artifactsOption = (what: string) => folderOption("--artifacts <folder>", what, "artifacts");

export function planCommand(streams: Streams): Command {
  const command = new Command("plan")
    .description("prepare a build in parts: everything that needs all films at once")
    .addOption(
      new Option("--parts <count>", "how many parts to search for neighbours in")
        .argParser(wholeNumber(1, MOST_PARTS))
        .makeOptionMandatory(),
    )
    .addOption(artifactsOption("the folder with the clean files"))
    .addOption(workOption());
  type Options = OutputOptions & {
    readonly parts: number;
    readonly artifacts: string;
    readonly work: string;
  };
  return runs<"build-plan", Options>(
    { command, document: "build-plan", streams },
    async ({ output, progress }, { parts, artifacts, work }) => {
      const { writePlan } = await import("@movies/model/parts");
      const onProgress = tellSteps(progress, STEPS);
      const { plan, films } = await writePlan({ artifacts, work, parts, code: codeOf(MODEL), onProgress });
      output.done({ plan, parts, films, work }, planInWords(plan, films, parts, work));
    },
  );
}

const planInWords = (plan: string, films: number, parts: number, work: string): Words => [
  `plan ${plan} in ${work}: ${plural(films, "film")} in ${plural(parts, "part")}`,
  `next, for each part from 0 to ${parts - 1}: ${subcommand("part", work, "--index 0")}`,
];

const subcommand = (name: string, work: string, ...words: readonly string[]): string =>
  inThisShell("movies", `build-model ${name}`, folderWords("--work", work, WORK), ...words);

/** The number of a task, as batch schedulers tell it. */
const INDEXES = ["JOB_COMPLETION_INDEX", "SLURM_ARRAY_TASK_ID"] as const;

export function partCommand(streams: Streams, env: NodeJS.ProcessEnv = process.env): Command {
  const command = new Command("part")
    .description("find the neighbours of one part of the films; nothing is done again that is there")
    .addOption(
      new Option("--index <number>", `which part, from 0 (default: $${INDEXES.join(" or $")})`).argParser(
        wholeNumber(0, MOST_PARTS - 1),
      ),
    )
    .addOption(workOption())
    .addOption(
      new Option("--memory <megabytes>", "for the candidates looked at at a time").argParser(
        wholeNumber(1, 4096),
      ),
    );
  type Options = OutputOptions & {
    readonly index?: number;
    readonly work: string;
    readonly memory?: number;
  };
  return runs<"build-part", Options>(
    { command, document: "build-part", streams },
    async ({ output, progress }, { index = indexOf(command, env), work, memory }) => {
      const { makePart } = await import("@movies/model/parts");
      const bytes = memory === undefined ? undefined : memory * 2 ** 20;
      const onProgress = tellSteps(progress, STEPS);
      const report = await makePart({ work, index, code: codeOf(MODEL), bytes, onProgress });
      const { part, parts, films, file, made } = report;
      output.done(report, [
        `${file}: the neighbours of ${number(films)} films, part ${part} of 0 to ${parts - 1}${made ? "" : ", was there already"}`,
        `when all parts are there: ${subcommand("join", work)}`,
      ]);
    },
  );
}

function indexOf(command: Command, env: NodeJS.ProcessEnv): number {
  const name = INDEXES.find((each) => env[each] !== undefined);
  if (name === undefined)
    command.error(`error: name a part: --index <number>, or $${INDEXES.join(" or $")} in the environment`);
  try {
    return wholeNumber(0, MOST_PARTS - 1)(env[name] ?? "");
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    command.error(`error: $${name} is '${env[name]}'. ${error.message}`);
  }
}

export function joinCommand(streams: Streams): Command {
  const command = new Command("join")
    .description("publish the build of a plan whose parts are all there")
    .addOption(artifactsOption("the folder where the build appears"))
    .addOption(workOption());
  type Options = OutputOptions & { readonly artifacts: string; readonly work: string };
  return runs<"manifest", Options>(
    { command, document: "manifest", streams },
    async ({ output, progress }, { artifacts, work }) => {
      const { joinParts } = await import("@movies/model/parts");
      const onProgress = tellSteps(progress, STEPS);
      const manifest = await joinParts({ artifacts, work, code: codeOf(MODEL), onProgress });
      output.done(manifest, buildInWords(manifest, artifacts));
    },
  );
}
