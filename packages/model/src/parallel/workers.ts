import { type FlatLists, type KnnFacts, Problem } from "@movies/artifacts";
import Tinypool from "tinypool";
import type { LookUpJob, LookUpTables } from "../look-up-tables.js";
import type { NearestJob } from "../nearest-job.js";
import { placeJob, searchMemory } from "../placed-job.js";
import { shared } from "../shared.js";
import type { KnnJob, Outcome, Share } from "./worker.js";

/** What a search finds. */
export interface Found {
  /** by row, its neighbours, closest first */
  readonly neighbours: FlatLists<Int32Array>;
  /** by entry of the job's vectors, 1 where a row and a neighbour share its column */
  readonly kept: Uint8Array;
}

/** Threads that do what takes long. What they find does not depend on how many there are. */
export class Workers {
  private readonly pool: Tinypool;
  private readonly threads: number;
  private memory: WebAssembly.Memory | undefined;
  private searching = false;

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
    return this.run<KnnFacts>("knn", shared(job));
  }

  /** `lookUpTables` on one thread. Errors: Problem. */
  lookUpTables(job: LookUpJob): Promise<LookUpTables> {
    return this.run<LookUpTables>("lookUp", job);
  }

  /**
   * The neighbours of every row: each is worked out by itself, and put where it belongs. Threads take rows by a counter
   * that all of them see, and need not wait until this one has time to hand them out. One search at a time: each takes
   * the memory of the one before.
   */
  async nearest(job: NearestJob, onRows: (done: number) => void = () => {}): Promise<Found> {
    if (this.searching) throw new Error("a search is under way, and its memory taken"); // two would spoil each other's
    this.searching = true;
    try {
      return await this.search(job, onRows);
    } finally {
      this.searching = false;
    }
  }

  private async search(job: NearestJob, onRows: (done: number) => void): Promise<Found> {
    this.memory ??= searchMemory();
    const { k } = job; // the job itself is not needed any more once it is placed, and is large
    const rows = job.order.length;
    const placed = placeJob(job, this.threads, this.memory);
    const share: Omit<Share, "thread"> = {
      placed,
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
      const kept = placed.kept.slice(); // the next search takes its place
      return { neighbours: closedUp(share.found, share.sizes, k), kept };
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

/** The lists one behind the other, of which each has room for k. */
function closedUp(found: Int32Array, sizes: Int32Array, k: number): FlatLists<Int32Array> {
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, row) => {
    starts[row + 1] = (starts[row] ?? 0) + size;
  });
  const values = new Int32Array(starts.at(-1) ?? 0);
  sizes.forEach((size, row) => {
    values.set(found.subarray(row * k, row * k + size), starts[row]);
  });
  return { starts, values };
}

/** Milliseconds between two looks at how far the threads are. */
const WATCH = 100;
