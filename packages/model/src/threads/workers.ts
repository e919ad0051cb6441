import { type KnnFacts, Problem } from "@movies/artifacts";
import {
  cutBlocks,
  MemoryError,
  placeBlock,
  type Rows,
  runOf,
  type SearchFrame,
  type SearchJob,
  type SearchMemory,
  searchMemory,
  sharedArray,
  sharedCopy,
} from "@movies/sparse-neighbours";
import Tinypool from "tinypool";
import type { LookUpJob, LookUpTables } from "../lookup/tables.js";
import type { KnnJob, Outcome, ReachesName, Share } from "./worker.js";

/** A search whose rows are read when they are needed. */
export interface Search {
  readonly frame: SearchFrame;
  readonly reaches: ReachesName;
  /** of all rows, as they are laid out: the first entry of each, and one more */
  readonly starts: Uint32Array;
  rows(from: number, to: number): Rows | Promise<Rows>;
}

/** A search whose rows are in memory. */
export const searchOf = ({ frame, rows }: SearchJob, reaches: ReachesName): Search => ({
  frame,
  reaches,
  starts: rows.matrix.starts,
  rows: (from, to) => runOf(rows, from, to),
});

export interface SearchRange {
  /** the rows asked about, by place; all by default */
  readonly from?: number;
  readonly to?: number;
  /** bytes of a block of candidates */
  readonly bytes?: number | undefined;
}

/** The result of a search. Rows are named by their places. */
export interface Found {
  /** rows asked about × k: the neighbours of each, nearest first */
  readonly places: Int32Array;
  /** by row asked about, how many it has */
  readonly sizes: Int32Array;
}

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
    const { features, path } = job;
    return this.run<KnnFacts>("knn", {
      features: { ...features, values: sharedCopy(features.values) },
      path,
    });
  }

  /** `lookUpTables` on one thread. Errors: Problem. */
  lookUpTables(job: LookUpJob): Promise<LookUpTables> {
    return this.run<LookUpTables>("lookUp", job);
  }

  /**
   * The neighbours of rows, among all. The candidates are looked at block by block, those around the rows asked about first: their
   * neighbours are a high floor for all others. Threads take rows by a shared counter, so none waits for this thread to hand them out.
   * One search at a time: each overwrites the memory of the one before. Errors: Problem if there is too little memory.
   */
  async nearest(
    search: Search,
    range: SearchRange = {},
    onRows: (done: number) => void = () => {},
  ): Promise<Found> {
    if (this.searching) throw new Error("a search is under way, and its memory in use");
    this.searching = true;
    try {
      return await this.search(search, range, onRows);
    } catch (error) {
      throw error instanceof MemoryError ? new Problem(error.message) : error;
    } finally {
      this.searching = false;
    }
  }

  private async search(search: Search, range: SearchRange, onRows: (done: number) => void): Promise<Found> {
    const { frame, reaches, starts } = search;
    const { from = 0, to = starts.length - 1, bytes } = range;
    const rows = to - from;
    const blocks = nearestFirst(cutBlocks(frame, starts, this.threads, bytes), (from + to) / 2);
    const isOne = blocks.length === 1;
    const share = {
      ...{ frame, reaches, asked: await search.rows(from, to) },
      taken: sharedArray(Int32Array, 1),
      places: sharedArray(Int32Array, rows * frame.k),
      scores: isOne ? undefined : sharedArray(Float64Array, rows * frame.k),
      sizes: sharedArray(Int32Array, rows),
    };
    let done = 0; // blocks
    const watch = setInterval(() => {
      const taken = Math.min(Atomics.load(share.taken, 0), rows);
      if (taken + done > 0) onRows(Math.floor((done * rows + taken) / blocks.length));
    }, WATCH);
    try {
      this.memory ??= searchMemory();
      for (const [first, end] of blocks) {
        const block = placeBlock(frame, await search.rows(first, end), this.threads, this.memory);
        share.taken[0] = 0;
        await Promise.all(
          block.own.map((_, thread) =>
            this.pool.run({ ...share, block, thread } satisfies Share, { name: "nearest" }),
          ),
        );
        done += 1;
      }
      onRows(rows);
      return { places: share.places, sizes: share.sizes };
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

/** The blocks between these ends, those in the middle of which is nearest to `place` first. */
const nearestFirst = (ends: readonly number[], place: number): (readonly [first: number, end: number])[] =>
  ends
    .slice(1)
    .map((end, i) => [ends[i], end] as const)
    .sort((a, b) => Math.abs(a[0] + a[1] - 2 * place) - Math.abs(b[0] + b[1] - 2 * place));

/** Milliseconds between two reports of progress. */
const WATCH = 100;
