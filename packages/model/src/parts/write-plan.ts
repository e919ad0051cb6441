import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { canonicalJson, type FileFacts, factsOf, openStage, type Stage } from "@movies/artifacts";
import type { FittedModel, ModelName } from "../neighbours/fit-models.js";
import type { BuildProgress, Report } from "../progress.js";
import { Workers } from "../threads/workers.js";
import { isPartFile, partOf } from "./part-file.js";
import { planBuild } from "./plan.js";
import { arrayFiles, bytesOf, IDS, PLAN, type PlanDocument, POINTS, sealPlan } from "./work-folder.js";

export interface PlanOptions {
  /** the folder with the clean files */
  readonly artifacts: string;
  /** the folder that all machines see */
  readonly work: string;
  readonly parts: number;
  /** a hash of the code */
  readonly code: string;
  readonly threads?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** Writes a plan into the folder `work`. Parts of other plans that are there are removed. Errors: Problem. */
export async function writePlan(options: PlanOptions): Promise<PlanDocument> {
  const { artifacts, work, parts, code, threads = availableParallelism(), onProgress = () => {} } = options;
  const report: Report = (step, done = 0, total = 0) => onProgress({ step, done, total });
  const workers = new Workers(threads);
  try {
    const stage = await openStage(work);
    try {
      const plan = await writeInto(stage, artifacts, { parts, code }, workers, report);
      const outdated = [];
      for (const name of (await readdir(work)).filter(isPartFile))
        if ((await partOf(work, name)) !== plan.plan) outdated.push(name);
      await stage.moveOut(PLAN, outdated);
      return plan;
    } catch (error) {
      await workers.end();
      await stage.discard();
      throw error;
    }
  } finally {
    await workers.end();
  }
}

async function writeInto(
  stage: Stage,
  artifacts: string,
  { parts, code }: Pick<PlanOptions, "parts" | "code">,
  workers: Workers,
  report: Report,
): Promise<PlanDocument> {
  const files: Record<string, FileFacts> = {};
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    await stage.write(name, bytes);
    files[name] = factsOf(bytes);
  };
  const models: Partial<Record<ModelName, PlanDocument["models"][ModelName]>> = {};
  let dimensions = 0;
  const { ids, inputs, counts } = await planBuild(
    artifacts,
    {
      write,
      async points(features) {
        dimensions = features.dimensions;
        await write(POINTS, bytesOf(features.values));
      },
      async model(name, fitted) {
        models[name] = await writeModel(name, fitted, write);
      },
    },
    workers,
    report,
  );
  await write(IDS, bytesOf(ids));
  const plan = sealPlan({
    ...{ parts, code, films: ids.length, inputs, counts, dimensions, files },
    models: models as PlanDocument["models"],
  });
  await stage.write(PLAN, canonicalJson(plan));
  return plan;
}

async function writeModel(
  name: ModelName,
  { job, comparable }: FittedModel,
  write: (name: string, bytes: Uint8Array) => Promise<void>,
) {
  const { rowAt, common, ...rest } = job.frame;
  const { matrix, attributes } = job.rows;
  const names = arrayFiles(name);
  await write(names.rowAt, bytesOf(rowAt));
  await write(names.common, bytesOf(common));
  await write(names.comparable, comparable);
  await write(names.starts, bytesOf(matrix.starts));
  await write(names.columns, bytesOf(matrix.columns));
  await write(names.values, bytesOf(matrix.values));
  for (const [a, values] of attributes.entries()) await write(names.attribute(a), bytesOf(values));
  return { ...rest, attributes: attributes.length };
}
