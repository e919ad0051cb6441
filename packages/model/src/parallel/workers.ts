import { type KnnFacts, Problem } from "@movies/artifacts";
import Tinypool from "tinypool";
import type { NearestJob } from "../nearest-job.js";
import type { Nearest } from "../top-k.js";
import { shared } from "./shared.js";
import type { Block, KnnJob, KnnOutcome, Packed } from "./worker.js";

/** Rows handed to a worker at a time: many times more blocks than workers, so that none waits long for the last. */
const BLOCK = 500;

/** Threads that do what takes long. What they find does not depend on how many there are. */
export class Workers {
  private readonly pool: Tinypool;
  private jobs = 0;

  constructor(threads: number) {
    this.pool = new Tinypool({
      filename: new URL("./worker.js", import.meta.url).href,
      runtime: "worker_threads",
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxYoungGenerationSizeMb: 8 }, // they allocate little, and would let garbage lie otherwise
    });
  }

  /**
   * `buildKnn` on one thread, while others do something else. More than one would insert in an order that is never the
   * same twice, and so would be the bytes. Errors: Problem.
   */
  async buildKnn(job: KnnJob): Promise<KnnFacts> {
    const outcome: KnnOutcome = await this.pool.run(job, { name: "knn" });
    if ("problem" in outcome) throw new Problem(outcome.problem);
    return outcome.facts;
  }

  /** The neighbours of every row: each is worked out by itself, and put where it belongs. */
  async nearest(job: NearestJob, onRows: (done: number) => void = () => {}): Promise<Nearest[]> {
    const number = ++this.jobs;
    const seen = shared(job);
    const rows = job.order.length;
    const found: Nearest[] = new Array(rows);
    let done = 0;
    const blocks = Array.from({ length: Math.ceil(rows / BLOCK) }, async (_, i) => {
      const block: Block = { number, job: seen, from: i * BLOCK, to: Math.min((i + 1) * BLOCK, rows) };
      unpack(
        await this.pool.run(block, { name: "nearest" }),
        job.order.subarray(block.from, block.to),
        found,
      );
      done += block.to - block.from;
      onRows(done);
    });
    await Promise.all(blocks);
    return found;
  }

  async end(): Promise<void> {
    await this.pool.destroy();
  }
}

function unpack({ ends, rows, scores }: Packed, places: Int32Array, found: Nearest[]): void {
  places.forEach((row, i) => {
    const start = ends[i - 1] ?? 0;
    found[row] = { rows: rows.subarray(start, ends[i]), scores: scores.subarray(start, ends[i]) };
  });
}
