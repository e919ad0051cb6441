import { Allocator } from "./allocator.js";
import { blockArrays, ownArrays, type PlacedBlock, slotsOf } from "./block.js";
import type { SearchFrame } from "./job.js";
import type { Nearest } from "./top-k.js";

/** The units in a score of 1, and how many a bound may exceed its score; null if every row is to be compared. */
export type Units = { readonly units: number; readonly error: number } | null;

/** The inner loops of one thread's search in a block, compiled from assembly/: see assembly/index.ts. */
export class InnerLoops {
  /** this thread's arrays; what is asked and the neighbours found last are written to them */
  readonly arrays: ReturnType<typeof ownArrays>;
  /** by column, its place among the common ones; -1 if it is not common */
  readonly dimensionOf: Int32Array;

  private readonly exports: Exports;
  private readonly first: number;
  private readonly rows: number;

  constructor(frame: SearchFrame, { memory, module, own, shape }: PlacedBlock, thread: number) {
    const { buffer } = memory;
    this.first = shape.first;
    this.rows = shape.rows;
    this.arrays = ownArrays(frame, shape, new Allocator(buffer, own[thread]));
    this.exports = new WebAssembly.Instance(module, { env: { memory } }).exports as Exports;
    const common = blockArrays(frame, shape, new Allocator(buffer));
    this.dimensionOf = common.dimensionOf;
    for (const [name, array] of Object.entries({ ...common, ...this.arrays }))
      this.exports[name as ArrayName].value = array.byteOffset;
    this.set({ k: frame.k, first: shape.first, rowCount: shape.rows, slotCount: slotsOf(shape) });
    this.set({ attributeCount: frame.codes.length });
  }

  /** Says what cannot be read from arrays; `shift` are the bits by which sums of products are shifted to units. */
  set(variables: Readonly<Partial<Record<Variable, number>>>): void {
    for (const [name, value] of Object.entries(variables)) this.exports[name as Variable].value = value;
  }

  /**
   * Finds the k nearest of the row asked about. Returns how many there are: `neighbours` and `scores`.
   * @param likely how many `neighbours` to look at first
   * @param carried the nearest so far
   */
  find(place: number, asked: Units, likely: number, carried?: Nearest): number {
    const isHere = place >= this.first && place < this.first + this.rows;
    const own = isHere ? place - this.first : -1;
    if (carried !== undefined) {
      this.arrays.carriedNeighbours.set(carried.rows);
      this.arrays.carriedScores.set(carried.scores);
    }
    const known = carried?.rows.length ?? 0;
    return asked === null
      ? this.exports.compare(own, known)
      : this.exports.find(own, asked.units, asked.error, likely, known);
  }
}

type ArrayName = keyof ReturnType<typeof blockArrays> | keyof ReturnType<typeof ownArrays>;
type Variable =
  | "k"
  | "first"
  | "rowCount"
  | "slotCount"
  | "attributeCount"
  | "columnCount"
  | "dimensionCount"
  | "shift";

interface Exports extends Record<ArrayName | Variable, WebAssembly.Global> {
  find(own: number, units: number, error: number, likely: number, carried: number): number;
  compare(own: number, carried: number): number;
}
