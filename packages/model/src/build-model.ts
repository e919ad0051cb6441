import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import {
  BUILD_FILES,
  type KnnFacts,
  type Manifest,
  publishBuild,
  type Stage,
  stageBuild,
} from "@movies/artifacts";
import { mezclaFacts } from "./mezcla/film-job.js";
import { type FittedModel, MODELS, type ModelName } from "./neighbours/fit-models.js";
import { countEmpty, modelFile } from "./neighbours/write-model.js";
import { type PlanSink, planBuild } from "./parts/plan.js";
import type { BuildProgress, Report } from "./progress.js";
import { settings } from "./settings.js";
import { type Found, searchOf, Workers } from "./threads/workers.js";

export type { BuildProgress } from "./progress.js";

export interface BuildOptions {
  /** the folder with the clean files, where the build appears */
  readonly artifacts: string;
  /** worker threads; the bytes written do not depend on it; by default one per core */
  readonly threads?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/**
 * Learns the model from the clean files in `artifacts` and publishes it there as one build: a plan, its only part, and their join, in one
 * process and at the same time. Errors: Problem; what was published before stays untouched.
 */
export async function buildModel(options: BuildOptions): Promise<Manifest> {
  const { artifacts, threads = availableParallelism(), onProgress = () => {} } = options;
  const report: Report = (step, done = 0, total = 0) => onProgress({ step, done, total });
  const workers = new Workers(threads); // they start while the films are being read
  try {
    const stage = await stageBuild(artifacts);
    try {
      return await learnAndPublish(artifacts, stage, workers, report);
    } catch (error) {
      await workers.end(); // one of them may be writing into the stage
      await stage.discard();
      throw error;
    }
  } finally {
    await workers.end();
  }
}

async function learnAndPublish(artifacts: string, stage: Stage, workers: Workers, report: Report) {
  const knn: Promise<KnnFacts>[] = [];
  let before: Promise<unknown> = Promise.resolve(); // the search before, whose memory the next one takes
  const searches = new Map<ModelName, Search>();
  const sink: PlanSink = {
    write: stage.write,
    points(features) {
      knn.push(workers.buildKnn({ features, path: stage.path(BUILD_FILES.knn) }));
      knn[0].catch(() => {}); // awaited below, even if something else fails
    },
    model(name, fitted) {
      const { length } = fitted.job.frame.rowAt;
      const found = before.then(() =>
        workers.nearest(searchOf(fitted.job, MODELS[name].reaches), {}, (done) => report(name, done, length)),
      );
      found.catch(() => {}); // likewise
      before = found;
      searches.set(name, { fitted, found });
    },
  };
  const { ids, inputs, counts } = await planBuild(artifacts, sink, workers, report);
  const learned: Record<string, number> = {};
  for (const [name, { fitted, found }] of searches) {
    const nearest = await found;
    await setImmediate(); // the next search begins first
    await stage.write(MODELS[name].file, modelFile(fitted, nearest, ids));
    Object.assign(learned, countEmpty(name, nearest));
    searches.delete(name); // its vectors are large
  }
  report("knn");
  const facts = { inputs, settings, knn: await knn[0], mezcla: mezclaFacts() };
  report("publish");
  return publishBuild(artifacts, stage, { ...facts, counts: { ...counts, ...learned } });
}

interface Search {
  readonly fitted: FittedModel;
  readonly found: Promise<Found>;
}
