import type { Told } from "./affinity.js";
import { Arena } from "./arena.js";
import { commonArrays, ownArrays, type PlacedJob } from "./placed-job.js";

/** The innermost part of a search, compiled from assembly/: see assembly/index.ts. */
export class Kernel {
  /** what an affinity tells of the row asked about, to be written before `find` */
  readonly told: Told;
  /** the neighbours of the row asked about last, to be written before `find` and `keepShared` */
  readonly neighbours: Int32Array;
  /** the rows found, and their products with the row asked about */
  readonly rows: Int32Array;
  readonly products: Float64Array;

  private readonly wasm: Wasm;
  private readonly k: number;
  private readonly placeCount: number;
  private readonly segmentCount: number;

  constructor(placed: PlacedJob, thread: number) {
    const { memory, own } = placed;
    const { index, k } = placed.job;
    const mine = ownArrays(placed.job, new Arena(memory.buffer, own[thread]));
    this.wasm = instantiate(placed, { ...commonArrays(placed), ...mine });
    this.told = { bounds: mine.affine, raises: mine.raises, enough: mine.enough };
    this.neighbours = mine.neighbours;
    this.rows = mine.foundRows;
    this.products = mine.foundProducts;
    this.k = k;
    this.placeCount = index.places.rowAt.length;
    this.segmentCount = index.places.starts.length - 1;
  }

  /**
   * Finds all rows that may be among the k nearest of a row. Returns how many.
   * @param units in a score of 1
   * @param error units that a bound may be above its score
   * @param likely how many `neighbours` are looked at first
   */
  find(row: number, units: number, error: number, likely: number): number {
    return this.wasm.find(row, this.k, this.placeCount, this.segmentCount, units, error, likely);
  }

  /** Finds all rows that are a neighbour of a row at all. Returns how many. */
  compare(row: number): number {
    return this.wasm.compare(row, this.placeCount);
  }

  /** Marks what a row shares with the first `count` of `neighbours`, on both sides: by row, in any order. */
  keepShared(row: number, count: number): void {
    this.wasm.keepShared(row, count);
  }
}

type ArrayName = keyof ReturnType<typeof commonArrays> | keyof ReturnType<typeof ownArrays>;

interface Wasm extends Record<ArrayName, WebAssembly.Global> {
  find(
    row: number,
    k: number,
    placeCount: number,
    segmentCount: number,
    units: number,
    error: number,
    likely: number,
  ): number;
  compare(row: number, placeCount: number): number;
  keepShared(row: number, count: number): void;
}

function instantiate({ module, memory }: PlacedJob, arrays: Record<ArrayName, ArrayBufferView>): Wasm {
  const wasm = new WebAssembly.Instance(module, { env: { memory } }).exports as Wasm;
  for (const [name, array] of Object.entries(arrays)) wasm[name as ArrayName].value = array.byteOffset;
  return wasm;
}
