import { type KnnFacts, Problem } from "@movies/artifacts";
import Tinypool from "tinypool";

export interface KnnJob {
  readonly features: readonly number[][];
  /** where the index is written */
  readonly path: string;
}

export type KnnOutcome = { readonly facts: KnnFacts } | { readonly problem: string };

/**
 * `buildKnn` on one thread of its own, while others do something else. More than one would insert in an order that is
 * never the same twice, and so would be the bytes. Errors: Problem.
 */
export async function buildKnnAside(job: KnnJob): Promise<KnnFacts> {
  const filename = new URL("./knn-worker.js", import.meta.url).href;
  const pool = new Tinypool({ filename, runtime: "worker_threads", minThreads: 1, maxThreads: 1 });
  try {
    const outcome: KnnOutcome = await pool.run(job);
    if ("problem" in outcome) throw new Problem(outcome.problem);
    return outcome.facts;
  } finally {
    await pool.destroy();
  }
}
