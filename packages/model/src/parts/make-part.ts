import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Problem, replaceFile } from "@movies/artifacts";
import { MODELS, type ModelName } from "../neighbours/fit-models.js";
import type { BuildProgress } from "../progress.js";
import { type Found, Workers } from "../threads/workers.js";
import { partContent, partFile, partRange, readPart } from "./part-file.js";
import { arrayFiles, plannedSearch, readPlan, verifyFiles } from "./work-folder.js";

export interface PartOptions {
  readonly work: string;
  /** the number of the part, from 0 */
  readonly index: number;
  /** a hash of the code */
  readonly code: string;
  readonly threads?: number;
  /** bytes of the candidates held at a time, with what is made of them */
  readonly bytes?: number | undefined;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** What became of a part. */
export interface PartReport {
  readonly plan: string;
  readonly part: number;
  readonly parts: number;
  /** films whose neighbours it holds */
  readonly films: number;
  readonly file: string;
  /** false if it was there already */
  readonly made: boolean;
}

/** Finds the neighbours of one part of the films, unless its file is there and whole. Errors: Problem. */
export async function makePart(options: PartOptions): Promise<PartReport> {
  const { work, index, code, threads = availableParallelism(), bytes, onProgress = () => {} } = options;
  const plan = await readPlan(work, code);
  if (index >= plan.parts)
    throw new Problem(
      `there is no part ${index} in the plan in ${work}: expected 0 to ${plan.parts - 1}; run the command with one of them`,
    );
  const { from, to } = partRange(plan, index);
  const file = join(work, partFile(index, plan.parts));
  const report = { plan: plan.plan, part: index, parts: plan.parts, films: to - from, file };
  if (typeof (await readPart(work, plan, index)) !== "string") return { ...report, made: false };
  const workers = new Workers(threads);
  try {
    const found: Partial<Record<ModelName, Found>> = {};
    for (const model of Object.keys(MODELS) as ModelName[]) {
      const { attribute, comparable: _, ...arrays } = arrayFiles(model);
      const attributes = Array.from({ length: plan.models[model].attributes }, (_, a) => attribute(a));
      await verifyFiles(work, plan, [...Object.values(arrays), ...attributes]);
      const search = await plannedSearch(work, plan, model);
      found[model] = await workers.nearest(search, { from, to, bytes }, (done) =>
        onProgress({ step: model, done, total: to - from }),
      );
    }
    await replaceFile(file, partContent(plan, index, found as Record<ModelName, Found>));
    return { ...report, made: true };
  } finally {
    await workers.end();
  }
}
