import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Allocator } from "./allocator.js";
import type { InvertedIndex } from "./inverted-index.js";
import { BLOCK } from "./layout.js";
import { shareArrays } from "./shared-arrays.js";

/** A search to be done, as plain data: it can be posted to a thread. */
export interface SearchJob<Data = unknown> {
  /** neighbours wanted a row */
  readonly k: number;
  /** every row once, in the order to ask: a row that is like the one before costs least */
  readonly order: Int32Array;
  readonly index: InvertedIndex;
  /** the greatest sum of the weights of a row's reaches */
  readonly mostReached: number;
  /** what the caller makes reaches of */
  readonly data: Data;
}

/** A WebAssembly.Memory that several threads see. */
export interface SearchMemory {
  readonly buffer: SharedArrayBuffer;
  /** Pages of 64 KiB. Throws a RangeError if there is not so much. */
  grow(pages: number): number;
}

/** A job whose arrays lie in one memory that WebAssembly reads, with room for each thread's own arrays. */
export interface PlacedJob<Data = unknown> {
  readonly job: SearchJob<Data>;
  readonly memory: SearchMemory;
  /** the compiled inner loops */
  readonly module: object;
  /** by thread, the first byte of its own arrays */
  readonly own: readonly number[];
}

/** The system or WebAssembly has not so much memory. The message says what to do. */
export class MemoryError extends Error {}

/** Memory for one job after another; it grows up to what 32 bits can address. Errors: MemoryError. */
export const searchMemory = (): SearchMemory =>
  orMemoryError(() => new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true }));

/**
 * Puts a job into a memory, over the job before, with room for the given number of threads or as many as fit.
 * Errors: MemoryError.
 */
export function placeJob<Data>(
  job: SearchJob<Data>,
  threads: number,
  memory = searchMemory(),
): PlacedJob<Data> {
  const common = new Allocator();
  copyCommon(job, common);
  const one = new Allocator();
  ownArrays(job, one);
  const room = Math.floor((MOST_PAGES * PAGE - common.end) / one.end);
  if (room < 1) throw tooLarge(job, common.end + one.end);
  const count = Math.min(threads, room);
  const pages = Math.ceil((common.end + count * one.end) / PAGE);
  orMemoryError(() => memory.grow(Math.max(0, pages - memory.buffer.byteLength / PAGE)));
  new Uint8Array(memory.buffer).fill(0); // of the job before
  return {
    ...copyCommon(job, new Allocator(memory.buffer)),
    memory,
    module: new WebAssembly.Module(readFileSync(COMPILED)),
    own: Array.from({ length: count }, (_, thread) => common.end + thread * one.end),
  };
}

/** From src/ and from dist/ the same file. */
const COMPILED = fileURLToPath(new URL("../dist/search.wasm", import.meta.url));

const copyCommon = <Data>(job: SearchJob<Data>, allocator: Allocator) => ({
  job: shareArrays(job, (array) => allocator.copy(array)),
});

/** Bytes a page; and the most pages that 32 bits can address. */
const PAGE = 65_536;
const MOST_PAGES = 65_536;

const tooLarge = (job: SearchJob, bytes: number): MemoryError =>
  new MemoryError(
    `the neighbours of ${job.index.matrix.rows} rows cannot be searched for: their data takes ` +
      `${(bytes / 2 ** 30).toFixed(1)} GiB, and WebAssembly addresses 4 at most; search among fewer rows`,
  );

function orMemoryError<Value>(take: () => Value): Value {
  try {
    return take();
  } catch (error) {
    throw new MemoryError(
      `the system gave no memory to search for neighbours in (${error}). WebAssembly uses what the rows need, and reserves ` +
        "10 GB of addresses: lift the limit on these (`ulimit -v unlimited`), then run the command again",
    );
  }
}

/** The arrays that all threads read, by their names in assembly/arrays.ts. */
export function commonArrays({ job: { index } }: PlacedJob) {
  const { matrix, postings, layout, common } = index;
  return {
    entryStarts: matrix.starts,
    columns: matrix.columns,
    values: matrix.values,
    listStarts: postings.starts,
    listSlots: postings.slots,
    listParts: postings.parts,
    dimensionOf: common.dimensionOf,
    rowAt: layout.rowAt,
    slotOf: layout.slotOf,
    slotValues: common.bySlot.values,
    slotLows: common.bySlot.lows,
    slotHighs: common.bySlot.highs,
    blockValues: common.byBlock.values,
    blockLows: common.byBlock.lows,
    blockHighs: common.byBlock.highs,
    attributeValues: common.values,
  };
}

/** The arrays of one thread, likewise. */
export function ownArrays({ index: { matrix, layout, common }, k }: SearchJob, allocator: Allocator) {
  const slotCount = layout.rowAt.length;
  const attributeCount = common.codes.length;
  return {
    askedDimensions: allocator.array(Int32Array, common.columns.length),
    askedWeights: allocator.array(Uint8Array, common.columns.length),
    askedReaches: allocator.array(Float64Array, 4 * attributeCount),
    askedLows: allocator.array(Uint8Array, attributeCount),
    askedHighs: allocator.array(Uint8Array, attributeCount),
    askedSpans: allocator.array(Uint8Array, attributeCount),
    askedSlopes: allocator.array(Uint16Array, attributeCount),
    askedFull: allocator.array(Uint16Array, attributeCount),
    bounds: allocator.array(Int16Array, slotCount),
    blockBounds: allocator.array(Int16Array, slotCount / BLOCK),
    blockRests: allocator.array(Int16Array, slotCount / BLOCK),
    measuredColumns: allocator.array(Int16Array, BLOCK),
    measured: allocator.array(Int16Array, BLOCK),
    hits: allocator.array(Int32Array, slotCount),
    hitBounds: allocator.array(Int32Array, slotCount),
    steps: allocator.array(Int32Array, STEPS),
    query: allocator.array(Float32Array, matrix.columnCount),
    queryBits: allocator.array(Uint8Array, Math.ceil(matrix.columnCount / 8)),
    neighbours: allocator.array(Int32Array, k),
    scores: allocator.array(Float64Array, k),
    likelyRows: allocator.array(Int32Array, k),
  };
}

/** Bounds are counted in so many steps: see assembly/sieve.ts. */
const STEPS = 512;
