import { basename, join } from "node:path";
import {
  buildFolder,
  CLEAN_CREDITS,
  CLEAN_MOVIES,
  CLEAN_TITLES,
  EDA_REPORT,
  ETL_REPORT,
  EVALUATION,
  MANIFEST,
  OTHER_TITLES,
} from "@movies/artifacts/folder";
import { THRESHOLDS_FILE } from "@movies/etl";
import { rawPaths } from "@movies/etl/inputs";
import type { Step } from "../../pipeline/plan.js";
import type { StepName } from "../../pipeline/step.js";
import { type Progress, tellSteps } from "../../terminal/progress.js";
import { type CleaningOptions, choice, clean } from "../etl/clean.js";

/** What all steps together can be told. */
export interface StepOptions extends CleaningOptions {
  readonly artifacts: string;
  readonly ratings?: string;
  readonly links?: string;
  readonly pairs?: string;
}

/** What the steps say when they are made. */
export interface Telling {
  readonly progress: Progress;
  /** a sentence about what was passed over */
  warn(warning: string): void;
}

export type Steps = Readonly<Record<StepName, Step>>;

/** The four steps. What makes them is loaded only then. */
export function stepsOf(options: StepOptions, { progress, warn }: Telling): Steps {
  const { artifacts, raw, movies, credits, ratings, links, pairs } = options;
  const at = (name: string) => join(artifacts, name);
  const cleanFiles = Object.fromEntries(
    [CLEAN_MOVIES, CLEAN_CREDITS, CLEAN_TITLES, OTHER_TITLES].map((name) => [name, at(name)]),
  );
  const judged = pairs === undefined ? {} : { pairs };
  const likes = ratings !== undefined && links !== undefined ? { ratings, links } : undefined;
  return {
    etl: {
      name: "etl",
      package: "@movies/etl",
      options: {
        format: options.format.join(),
        rename: [...(options.rename ?? [])]
          .map((pair) => pair.join("="))
          .sort()
          .join(" "),
        dates: options.dates ?? "",
        escape: options.escape ?? "",
        "keep-anyway": options.keepAnyway ? "yes" : "no",
        strict: options.strict ? "yes" : "no",
      },
      async inputs() {
        const paths = await rawPaths(raw, {
          movies: (movies ?? []).map(choice),
          credits: (credits ?? []).map(choice),
        });
        const named = (role: "movies" | "credits") =>
          paths[role].map((path, i) => {
            const part = paths[role].length > 1 ? `${role} ${i + 1}` : role;
            return [path === null ? part : `${part} (${basename(path)})`, path] as const;
          });
        const thresholds = options.thresholds ?? join(raw, THRESHOLDS_FILE);
        return Object.fromEntries([
          ...named("movies"),
          ...named("credits"),
          ...(options.titles ? [["titles", options.titles] as const] : []),
          ...(options.strict ? [["thresholds", thresholds] as const] : []),
        ]);
      },
      async make() {
        const { writtenFiles } = await import("../etl/run-facts.js");
        const report = await clean(options, artifacts, progress);
        report.warnings.forEach(warn);
        return [...writtenFiles(report.files), ETL_REPORT];
      },
    },
    eda: {
      name: "eda",
      package: "@movies/eda",
      options: {},
      inputs: async () => ({ ...cleanFiles, [ETL_REPORT]: at(ETL_REPORT) }),
      async make() {
        const { writePage } = await import("@movies/eda");
        const { STEPS } = await import("../eda/index.js");
        const tell = tellSteps(progress, STEPS);
        await writePage({ artifacts, onProgress: (step, done, total) => tell({ step, done, total }) });
        return [EDA_REPORT];
      },
    },
    "build-model": {
      name: "build-model",
      package: "@movies/model",
      options: {},
      inputs: async () => cleanFiles,
      async make() {
        const { buildModel } = await import("@movies/model/build");
        const { STEPS } = await import("../build-model/words.js");
        const { build, files } = await buildModel({ artifacts, onProgress: tellSteps(progress, STEPS) });
        return [...Object.keys(files).map((name) => join(buildFolder(build), name)), MANIFEST];
      },
    },
    evaluate: {
      name: "evaluate",
      package: "@movies/model",
      options: {},
      inputs: async () => ({
        [MANIFEST]: at(MANIFEST),
        [CLEAN_MOVIES]: at(CLEAN_MOVIES),
        ...likes,
        ...judged,
      }),
      async make() {
        const { evaluate } = await import("@movies/model");
        const { STEPS } = await import("../evaluate/index.js");
        await evaluate({
          artifacts,
          ...(likes && { ratings: likes }),
          ...judged,
          onProgress: tellSteps(progress, STEPS),
        });
        return [EVALUATION];
      },
    },
  };
}
