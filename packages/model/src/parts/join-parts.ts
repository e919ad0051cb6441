import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  BUILD_FILES,
  inThisShell,
  type Manifest,
  Problem,
  publishBuild,
  type Stage,
  shellWord,
  stageBuild,
} from "@movies/artifacts";
import { mezclaFacts } from "../mezcla/film-job.js";
import { MODELS, type ModelName } from "../neighbours/fit-models.js";
import { countEmpty, modelFile } from "../neighbours/write-model.js";
import type { BuildProgress, Report } from "../progress.js";
import { settings } from "../settings.js";
import { type Found, Workers } from "../threads/workers.js";
import { type FoundByModel, partFile, readPart } from "./part-file.js";
import {
  arrayFiles,
  IDS,
  type PlanDocument,
  POINTS,
  plannedSearch,
  readArray,
  readPlan,
  verifyFiles,
} from "./work-folder.js";

export interface JoinOptions {
  /** where the build appears */
  readonly artifacts: string;
  readonly work: string;
  /** a hash of the code */
  readonly code: string;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** Publishes the build of a plan whose parts are all there. Errors: Problem, which names the parts that are not. */
export async function joinParts(options: JoinOptions): Promise<Manifest> {
  const { artifacts, work, code, onProgress = () => {} } = options;
  const report: Report = (step, done = 0, total = 0) => onProgress({ step, done, total });
  report("read");
  const plan = await readPlan(work, code);
  const parts = await readParts(work, plan);
  await verifyFiles(work, plan, Object.keys(plan.files));
  const workers = new Workers(1);
  try {
    const stage = await stageBuild(artifacts);
    try {
      return await publishPlan(artifacts, work, plan, parts, stage, workers, report);
    } catch (error) {
      await workers.end(); // it may be writing into the stage
      await stage.discard();
      throw error;
    }
  } finally {
    await workers.end();
  }
}

async function readParts(work: string, plan: PlanDocument): Promise<readonly FoundByModel[]> {
  const parts: FoundByModel[] = [];
  const unusable: { readonly part: number; readonly why: string }[] = [];
  for (let part = 0; part < plan.parts; part++) {
    const found = await readPart(work, plan, part);
    if (typeof found === "string") unusable.push({ part, why: found });
    else parts.push(found);
  }
  if (unusable.length === 0) return parts;
  const named = unusable.slice(0, NAMED).map(({ part, why }) => `${partFile(part, plan.parts)} ${why}`);
  const more = unusable.length > NAMED ? `; and ${unusable.length - NAMED} more` : "";
  const folder = `--work ${shellWord(work)}`;
  const next = inThisShell("movies", "build-model part", folder, `--index ${unusable[0].part}`);
  throw new Problem(
    `the parts in ${work} cannot be joined: ${named.join("; ")}${more}; run for each: ${next}`,
  );
}

/** Parts named in an error. */
const NAMED = 5;

async function publishPlan(
  artifacts: string,
  work: string,
  plan: PlanDocument,
  parts: readonly FoundByModel[],
  stage: Stage,
  workers: Workers,
  report: Report,
): Promise<Manifest> {
  const values = await readArray(work, plan, POINTS, Float64Array);
  const features = { dimensions: plan.dimensions, values };
  const knn = workers.buildKnn({ features, path: stage.path(BUILD_FILES.knn) });
  knn.catch(() => {}); // awaited below, even if something else fails
  for (const name of Object.values(BUILD_FILES))
    if (plan.files[name] !== undefined) await stage.write(name, await readFile(join(work, name)));
  const ids = await readArray(work, plan, IDS, Int32Array);
  const counts: Record<string, number> = { ...plan.counts };
  for (const model of Object.keys(MODELS) as ModelName[]) {
    report(model);
    const { frame, rows } = await plannedSearch(work, plan, model);
    const job = { frame, rows: await rows(0, plan.films) };
    const comparable = await readArray(work, plan, arrayFiles(model).comparable, Uint8Array);
    const found = oneAfterTheOther(parts.map((part) => part[model]));
    await stage.write(MODELS[model].file, modelFile({ job, comparable }, found, ids));
    Object.assign(counts, countEmpty(model, found));
  }
  report("knn");
  const facts = { inputs: plan.inputs, settings, knn: await knn, mezcla: mezclaFacts() };
  report("publish");
  return publishBuild(artifacts, stage, { ...facts, counts });
}

const oneAfterTheOther = (found: readonly Found[]): Found => ({
  places: concatenated(found.map(({ places }) => places)),
  sizes: concatenated(found.map(({ sizes }) => sizes)),
});

function concatenated(arrays: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const array of arrays) {
    all.set(array, end);
    end += array.length;
  }
  return all;
}
