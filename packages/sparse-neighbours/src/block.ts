import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Allocator } from "./allocator.js";
import { highCode, lowCode } from "./attributes.js";
import type { SearchFrame } from "./job.js";
import { BLOCK } from "./layout.js";
import type { Rows } from "./rows.js";

/** A WebAssembly.Memory that several threads see. */
export interface SearchMemory {
  readonly buffer: SharedArrayBuffer;
  /** Pages of 64 KiB. Throws a RangeError if there is not so much. */
  grow(pages: number): number;
}

/** The sizes of a block's arrays. */
export interface Shape {
  /** the place of the block's first row among all */
  readonly first: number;
  readonly rows: number;
  readonly entries: number;
  /** entries in posting lists */
  readonly listed: number;
}

/** A block of candidates with its posting lists in one memory that WebAssembly reads, with room for each thread's own arrays. */
export interface PlacedBlock {
  readonly shape: Shape;
  readonly memory: SearchMemory;
  /** the compiled inner loops */
  readonly module: object;
  /** by thread, the first byte of its own arrays */
  readonly own: readonly number[];
}

/** The system or WebAssembly has not so much memory. The message says what to do. */
export class MemoryError extends Error {}

/** Memory for one block after another; it grows up to what 32 bits can address. Errors: MemoryError. */
export const searchMemory = (): SearchMemory =>
  orMemoryError(() => new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true }));

/** Bytes a page; and the most pages that 32 bits can address. */
const PAGE = 65_536;
const MOST_PAGES = 65_536;

/** Bytes of a block unless told otherwise: what small machines have. */
export const BLOCK_BYTES = 2 ** 30;

/**
 * Cuts the rows into blocks, each of which takes at most so many bytes with its posting lists and the arrays of the threads: the first
 * place of each, and the end of the last. What every block takes whatever its rows, 8 bytes a column and 4 a thread, and 4 bytes for each of
 * all rows, may be half of it; otherwise blocks are larger. Errors: MemoryError if that alone is more than WebAssembly addresses.
 */
export function cutBlocks(
  frame: SearchFrame,
  starts: Uint32Array,
  threads: number,
  bytes = BLOCK_BYTES,
): readonly number[] {
  const bytesOf = (from: number, to: number): number => {
    const entries = starts[to] - starts[from];
    return bytesNeeded(frame, { first: from, rows: to - from, entries, listed: entries }, threads);
  };
  const rows = starts.length - 1;
  const most = Math.min(MOST_PAGES * PAGE, Math.max(bytes, 2 * bytesOf(0, 0)));
  const ends = [0];
  for (let from = 0; from < rows; from = ends[ends.length - 1]) {
    let [fits, tooMany] = [from, rows + 1]; // by bisection: bytes grow with the rows
    while (tooMany - fits > 1) {
      const middle = Math.floor((fits + tooMany) / 2);
      if (bytesOf(from, middle) <= most) fits = middle;
      else tooMany = middle;
    }
    if (fits === from)
      throw new MemoryError(
        `the neighbours of ${rows} rows in ${frame.columnCount} columns cannot be searched for: one row takes ` +
          `${(bytesOf(from, from + 1) / 2 ** 30).toFixed(1)} GiB, and WebAssembly addresses 4 at most; search with fewer threads or columns`,
      );
    ends.push(fits);
  }
  return ends;
}

/**
 * Puts a block of candidates into a memory, over the one before, with room for the given number of threads.
 * Errors: MemoryError.
 */
export function placeBlock(
  frame: SearchFrame,
  rows: Rows,
  threads: number,
  memory = searchMemory(),
): PlacedBlock {
  const { first, matrix } = rows;
  const dimensionOf = new Int32Array(frame.columnCount).fill(-1);
  frame.common.forEach((column, dimension) => {
    dimensionOf[column] = dimension;
  });
  let listed = 0;
  for (const column of matrix.columns) if (dimensionOf[column] < 0) listed += 1;
  const shape = { first, rows: matrix.rows, entries: matrix.columns.length, listed };
  const pages = Math.ceil(bytesNeeded(frame, shape, threads) / PAGE);
  orMemoryError(() => memory.grow(Math.max(0, pages - memory.buffer.byteLength / PAGE)));
  new Uint8Array(memory.buffer).fill(0); // of the block before
  const allocator = new Allocator(memory.buffer);
  const arrays = blockArrays(frame, shape, allocator);
  arrays.rowAt.set(frame.rowAt);
  arrays.dimensionOf.set(dimensionOf);
  arrays.entryStarts.set(matrix.starts);
  arrays.columns.set(matrix.columns);
  arrays.values.set(matrix.values);
  fillLists(arrays);
  fillCommon(frame, rows, arrays);
  const one = ownBytes(frame, shape);
  module ??= new WebAssembly.Module(readFileSync(COMPILED));
  const own = Array.from({ length: threads }, (_, thread) => allocator.end + thread * one);
  return { shape, memory, module, own };
}

let module: object | undefined;

/** From src/ and from dist/ the same file. */
const COMPILED = fileURLToPath(new URL("../dist/search.wasm", import.meta.url));

function bytesNeeded(frame: SearchFrame, shape: Shape, threads: number): number {
  const common = new Allocator();
  blockArrays(frame, shape, common);
  return common.end + threads * ownBytes(frame, shape);
}

function ownBytes(frame: SearchFrame, shape: Shape): number {
  const one = new Allocator();
  ownArrays(frame, shape, one);
  return one.end;
}

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

/** A slot holds one row, in order; behind the last are empty ones, up to whole blocks of blocks. */
export const slotsOf = ({ rows }: Pick<Shape, "rows">): number => Math.ceil(rows / BLOCK ** 2) * BLOCK ** 2;

/** The arrays that all threads read, by their names in assembly/arrays.ts. */
export function blockArrays({ rowAt, columnCount, common, codes }: SearchFrame, shape: Shape, to: Allocator) {
  const { rows, entries, listed } = shape;
  const slots = slotsOf(shape);
  return {
    entryStarts: to.array(Uint32Array, rows + 1),
    columns: to.array(Int32Array, entries),
    values: to.array(Float32Array, entries),
    listStarts: to.array(Uint32Array, columnCount + 1),
    listSlots: to.array(Int32Array, listed),
    listParts: to.array(Uint16Array, listed),
    dimensionOf: to.array(Int32Array, columnCount),
    rowAt: to.array(Int32Array, rowAt.length),
    slotValues: to.array(Uint8Array, common.length * slots),
    slotLows: to.array(Uint8Array, codes.length * slots),
    slotHighs: to.array(Uint8Array, codes.length * slots),
    blockValues: to.array(Uint8Array, (common.length * slots) / BLOCK),
    blockLows: to.array(Uint8Array, (codes.length * slots) / BLOCK),
    blockHighs: to.array(Uint8Array, (codes.length * slots) / BLOCK),
    attributeValues: to.array(Float64Array, codes.length * rows),
  };
}

type BlockArrays = ReturnType<typeof blockArrays>;

/** The arrays of one thread, likewise. */
export function ownArrays(frame: SearchFrame, shape: Shape, to: Allocator) {
  const { k, columnCount, common, codes, longest } = frame;
  const slots = slotsOf(shape);
  return {
    askedColumns: to.array(Int32Array, longest),
    askedValues: to.array(Float32Array, longest),
    askedDimensions: to.array(Int32Array, common.length),
    askedWeights: to.array(Uint8Array, common.length),
    askedReaches: to.array(Float64Array, 4 * codes.length),
    askedLows: to.array(Uint8Array, codes.length),
    askedHighs: to.array(Uint8Array, codes.length),
    askedSpans: to.array(Uint8Array, codes.length),
    askedSlopes: to.array(Uint16Array, codes.length),
    askedFull: to.array(Uint16Array, codes.length),
    bounds: to.array(Int16Array, slots),
    blockBounds: to.array(Int16Array, slots / BLOCK),
    blockRests: to.array(Int16Array, slots / BLOCK),
    measuredColumns: to.array(Int16Array, BLOCK),
    measured: to.array(Int16Array, BLOCK),
    hits: to.array(Int32Array, slots),
    hitBounds: to.array(Int32Array, slots),
    steps: to.array(Int32Array, STEPS),
    query: to.array(Float32Array, columnCount),
    queryBits: to.array(Uint8Array, Math.ceil(columnCount / 8)),
    neighbours: to.array(Int32Array, k),
    scores: to.array(Float64Array, k),
    likely: to.array(Int32Array, k),
    carriedNeighbours: to.array(Int32Array, k),
    carriedScores: to.array(Float64Array, k),
  };
}

/** Bounds are counted in so many steps: see assembly/sieve.ts. */
const STEPS = 512;

/** Units in a value of 1; assembly/index.ts divides by it. */
const ONE = 1 << 15;

/** The posting lists: by column that is not common, the slots that hold it, ascending, and its value there, rounded up. */
function fillLists(arrays: BlockArrays): void {
  const { entryStarts, columns, values, dimensionOf, listStarts, listSlots, listParts } = arrays;
  for (const column of columns) if (dimensionOf[column] < 0) listStarts[column + 1] += 1;
  for (let c = 1; c < listStarts.length; c++) listStarts[c] += listStarts[c - 1];
  const next = listStarts.slice();
  for (let slot = 0; slot + 1 < entryStarts.length; slot++)
    for (let e = entryStarts[slot]; e < entryStarts[slot + 1]; e++) {
      const column = columns[e];
      if (dimensionOf[column] >= 0) continue;
      listSlots[next[column]] = slot;
      listParts[next[column]++] = Math.min(ONE, Math.ceil(values[e] * ONE));
    }
}

/**
 * What nearly every pair of rows has some of, in 8 bits a number, rounded so that bounds come out too high rather than
 * too low: the values of common columns, and attributes. By dimension, then by slot; and the same by block, whose bounds
 * are those of all its slots.
 */
function fillCommon(frame: SearchFrame, { attributes, matrix: { rows } }: Rows, arrays: BlockArrays): void {
  const { entryStarts, columns, values, dimensionOf, slotValues, slotLows, slotHighs, attributeValues } =
    arrays;
  const slots = slotsOf({ rows });
  const scale = 255 / frame.greatestCommonValue;
  for (let slot = 0; slot < rows; slot++)
    for (let e = entryStarts[slot]; e < entryStarts[slot + 1]; e++) {
      const dimension = dimensionOf[columns[e]];
      if (dimension >= 0) slotValues[dimension * slots + slot] = Math.min(255, Math.ceil(values[e] * scale));
    }
  slotLows.fill(255); // empty slots reach nothing
  attributes.forEach((own, a) => {
    attributeValues.set(own, a * rows);
    own.forEach((value, slot) => {
      slotLows[a * slots + slot] = lowCode(frame.codes[a], value);
      slotHighs[a * slots + slot] = highCode(frame.codes[a], value);
    });
  });
  perBlock(slotValues, arrays.blockValues, Math.max);
  perBlock(slotLows, arrays.blockLows, Math.min);
  perBlock(slotHighs, arrays.blockHighs, Math.max);
}

function perBlock(bySlot: Uint8Array, byBlock: Uint8Array, pick: (a: number, b: number) => number): void {
  for (let block = 0; block < byBlock.length; block++) {
    let picked = bySlot[block * BLOCK];
    for (let i = 1; i < BLOCK; i++) picked = pick(picked, bySlot[block * BLOCK + i]);
    byBlock[block] = picked;
  }
}
