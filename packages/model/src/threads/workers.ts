import { type FlatLists, type KnnFacts, Problem } from "@movies/artifacts";
import {
  MemoryError,
  placeJob,
  type SearchJob,
  type SearchMemory,
  searchMemory,
  shareArrays,
} from "@movies/sparse-neighbours";
import Tinypool from "tinypool";
import type { LookUpJob, LookUpTables } from "../lookup/tables.js";
import type { KnnJob, Outcome, ReachesData, ReachesName, Share } from "./worker.js";

/** Threads for the long work. The results do not depend on their number. */
export class Workers {
  private readonly pool: Tinypool;
  private readonly threads: number;
  private memory: SearchMemory | undefined;
  private searching = false;

  constructor(threads: number) {
    this.threads = threads;
    this.pool = new Tinypool({
      filename: new URL("./worker.js", import.meta.url).href,
      runtime: "worker_threads",
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxYoungGenerationSizeMb: 8 }, // saves 90 MB in all, and takes the same time
    });
  }

  /**
   * `buildKnn` on one thread. Several threads would insert in a different order each time, and give different bytes.
   * Errors: Problem.
   */
  buildKnn(job: KnnJob): Promise<KnnFacts> {
    return this.run<KnnFacts>("knn", shareArrays(job));
  }

  /** `lookUpTables` on one thread. Errors: Problem. */
  lookUpTables(job: LookUpJob): Promise<LookUpTables> {
    return this.run<LookUpTables>("lookUp", job);
  }

  /**
   * By row, its neighbours, nearest first. Threads take rows by a shared counter, so none waits for this thread to hand them out.
   * One search at a time: each overwrites the memory of the one before. Errors: Problem if there is too little memory.
   */
  async nearest<Name extends ReachesName>(
    reaches: Name,
    job: SearchJob<ReachesData<Name>>,
    onRows: (done: number) => void = () => {},
  ): Promise<FlatLists<Int32Array>> {
    if (this.searching) throw new Error("a search is under way, and its memory in use");
    this.searching = true;
    try {
      return await this.search(reaches, job, onRows);
    } catch (error) {
      throw error instanceof MemoryError ? new Problem(error.message) : error;
    } finally {
      this.searching = false;
    }
  }

  private async search(
    reaches: ReachesName,
    job: SearchJob,
    onRows: (done: number) => void,
  ): Promise<FlatLists<Int32Array>> {
    this.memory ??= searchMemory();
    const { k } = job; // the job itself is large, and is not needed once it is placed
    const rows = job.order.length;
    const placed = placeJob(job, this.threads, this.memory);
    const share: Omit<Share, "thread"> = {
      placed,
      reaches,
      taken: sharedNumbers(1),
      found: sharedNumbers(rows * k),
      sizes: sharedNumbers(rows),
    };
    const watch = setInterval(() => {
      const taken = Atomics.load(share.taken, 0);
      if (taken > 0) onRows(Math.min(taken, rows));
    }, WATCH);
    try {
      await Promise.all(
        placed.own.map((_, thread) =>
          this.pool.run({ ...share, thread } satisfies Share, { name: "nearest" }),
        ),
      );
      onRows(rows);
      return closedUp(share.found, share.sizes, k);
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

const sharedNumbers = (length: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));

/** The lists, each with room for k, one after the other without the gaps. */
function closedUp(found: Int32Array, sizes: Int32Array, k: number): FlatLists<Int32Array> {
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, row) => {
    starts[row + 1] = starts[row] + size;
  });
  const values = new Int32Array(starts[sizes.length]);
  sizes.forEach((size, row) => {
    values.set(found.subarray(row * k, row * k + size), starts[row]);
  });
  return { starts, values };
}

/** Milliseconds between two reports of progress. */
const WATCH = 100;
