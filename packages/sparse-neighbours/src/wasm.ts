import type { AffinityBounds } from "./affinity.js";
import { Allocator } from "./allocator.js";
import { commonArrays, ownArrays, type PlacedJob } from "./memory.js";

/** The inner loops of one thread's search, compiled from assembly/: see assembly/index.ts. */
export class InnerLoops {
  /** the bounds of the row asked about; written before `find` */
  readonly affinityBounds: AffinityBounds;
  /** the neighbours of the row asked about last; written before `find` and `markShared` */
  readonly neighbours: Int32Array;
  /** the rows found, and their products with the row asked about */
  readonly rows: Int32Array;
  readonly products: Float64Array;

  private readonly exports: Exports;
  private readonly k: number;
  private readonly slotCount: number;
  private readonly segmentCount: number;

  constructor(placed: PlacedJob, thread: number) {
    const { memory, module, own, job } = placed;
    const mine = ownArrays(job, new Allocator(memory.buffer, own[thread]));
    this.exports = new WebAssembly.Instance(module, { env: { memory } }).exports as Exports;
    for (const [name, array] of Object.entries({ ...commonArrays(placed), ...mine }))
      this.exports[name as ArrayName].value = array.byteOffset;
    this.affinityBounds = { bounds: mine.affine, raises: mine.raises, suffices: mine.suffices };
    this.neighbours = mine.neighbours;
    this.rows = mine.foundRows;
    this.products = mine.foundProducts;
    this.k = job.k;
    this.slotCount = job.index.layout.rowAt.length;
    this.segmentCount = job.index.layout.segmentStarts.length - 1;
  }

  /**
   * Finds all rows that may be among the k nearest of a row. Returns how many.
   * @param units in a score of 1
   * @param error units by which a bound may exceed its score
   * @param likely how many `neighbours` to look at first
   */
  find(row: number, units: number, error: number, likely: number): number {
    return this.exports.find(row, this.k, this.slotCount, this.segmentCount, units, error, likely);
  }

  /** Finds all rows that are neighbours of a row at all. Returns how many. */
  compare(row: number): number {
    return this.exports.compare(row, this.slotCount);
  }

  /** Marks what a row shares with the first `count` of `neighbours`, on both sides. Rows may come in any order. */
  markShared(row: number, count: number): void {
    this.exports.markShared(row, count);
  }
}

type ArrayName = keyof ReturnType<typeof commonArrays> | keyof ReturnType<typeof ownArrays>;

interface Exports extends Record<ArrayName, WebAssembly.Global> {
  find(
    row: number,
    k: number,
    slotCount: number,
    segmentCount: number,
    units: number,
    error: number,
    likely: number,
  ): number;
  compare(row: number, slotCount: number): number;
  markShared(row: number, count: number): void;
}
