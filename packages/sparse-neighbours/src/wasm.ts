import { Allocator } from "./allocator.js";
import { commonArrays, ownArrays, type PlacedJob } from "./memory.js";

/** The inner loops of one thread's search, compiled from assembly/: see assembly/index.ts. */
export class InnerLoops {
  /** this thread's arrays; what is asked and the neighbours found last are written to them */
  readonly arrays: ReturnType<typeof ownArrays>;

  private readonly exports: Exports;
  private readonly k: number;
  private readonly rows: number;
  private readonly slotCount: number;

  constructor(placed: PlacedJob, thread: number) {
    const { memory, module, own, job } = placed;
    this.arrays = ownArrays(job, new Allocator(memory.buffer, own[thread]));
    this.exports = new WebAssembly.Instance(module, { env: { memory } }).exports as Exports;
    for (const [name, array] of Object.entries({ ...commonArrays(placed), ...this.arrays }))
      this.exports[name as ArrayName].value = array.byteOffset;
    this.exports.attributeCount.value = job.index.common.codes.length;
    this.k = job.k;
    this.rows = job.index.matrix.rows;
    this.slotCount = job.index.layout.rowAt.length;
  }

  /** @param shift bits by which sums of products are shifted to units */
  ask(dimensionCount: number, shift: number): void {
    this.exports.dimensionCount.value = dimensionCount;
    this.exports.shift.value = shift;
  }

  /**
   * Finds the k nearest of a row. Returns how many there are: `neighbours` and `scores`.
   * @param units in a score of 1
   * @param error units that a bound may be above its score
   * @param likely how many `neighbours` to look at first
   */
  find(row: number, units: number, error: number, likely: number): number {
    return this.exports.find(row, this.k, this.rows, this.slotCount, units, error, likely);
  }

  /** The same by scoring every row. */
  compare(row: number): number {
    return this.exports.compare(row, this.k, this.rows);
  }
}

type ArrayName = keyof ReturnType<typeof commonArrays> | keyof ReturnType<typeof ownArrays>;
type Variable = "attributeCount" | "dimensionCount" | "shift";

interface Exports extends Record<ArrayName | Variable, WebAssembly.Global> {
  find(
    row: number,
    k: number,
    rows: number,
    slots: number,
    units: number,
    error: number,
    likely: number,
  ): number;
  compare(row: number, k: number, rows: number): number;
}
