import { type KnnFacts, Problem } from "@movies/artifacts";
import Tinypool from "tinypool";
import type { LookUpJob, LookUpTables } from "../look-up-tables.js";
import type { NearestJob } from "../nearest-job.js";
import type { Nearest } from "../top-k.js";
import { shared } from "./shared.js";
import type { KnnJob, Outcome, Packed, Share } from "./worker.js";

/** Threads that do what takes long. What they find does not depend on how many there are. */
export class Workers {
  private readonly pool: Tinypool;
  private readonly threads: number;

  constructor(threads: number) {
    this.threads = threads;
    this.pool = new Tinypool({
      filename: new URL("./worker.js", import.meta.url).href,
      runtime: "worker_threads",
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxYoungGenerationSizeMb: 8 }, // 90 MB less in all, in the same time
    });
  }

  /**
   * `buildKnn` on one thread, while others do something else. More than one would insert in an order that is never the
   * same twice, and so would be the bytes. Errors: Problem.
   */
  buildKnn(job: KnnJob): Promise<KnnFacts> {
    return this.run<KnnFacts>("knn", job);
  }

  /** `lookUpTables` on one thread. Errors: Problem. */
  lookUpTables(job: LookUpJob): Promise<LookUpTables> {
    return this.run<LookUpTables>("lookUp", job);
  }

  /**
   * The neighbours of every row: each is worked out by itself, and put where it belongs. Threads take rows by a counter
   * that all of them see, and need not wait until this one has time to hand them out.
   */
  async nearest(job: NearestJob, onRows: (done: number) => void = () => {}): Promise<Nearest[]> {
    const share: Share = { job: shared(job), taken: new Int32Array(new SharedArrayBuffer(4)) };
    const watch = setInterval(() => {
      const taken = Atomics.load(share.taken, 0);
      if (taken > 0) onRows(Math.min(taken, job.order.length));
    }, WATCH);
    try {
      const found: Nearest[] = new Array(job.order.length);
      const shares = Array.from({ length: this.threads }, async () => {
        for (const block of (await this.pool.run(share, { name: "nearest" })) as Packed[])
          unpack(block, job.order, found);
      });
      await Promise.all(shares);
      onRows(found.length);
      return found;
    } finally {
      clearInterval(watch);
    }
  }

  private async run<Value>(name: string, job: unknown): Promise<Value> {
    const outcome: Outcome<Value> = await this.pool.run(job, { name });
    if ("problem" in outcome) throw new Problem(outcome.problem);
    return outcome.value;
  }

  async end(): Promise<void> {
    await this.pool.destroy();
  }
}

function unpack({ from, ends, rows, scores }: Packed, order: Int32Array, found: Nearest[]): void {
  ends.forEach((end, i) => {
    const start = ends[i - 1] ?? 0;
    found[order[from + i] ?? 0] = { rows: rows.subarray(start, end), scores: scores.subarray(start, end) };
  });
}

/** Milliseconds between two looks at how far the threads are. */
const WATCH = 100;
