import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Problem } from "@movies/artifacts";
import { Arena } from "./arena.js";
import type { NearestJob } from "./nearest-job.js";
import { shared } from "./shared.js";

/** A job whose arrays lie in one memory, where WebAssembly sees them, with room for what each thread has for itself. */
export interface PlacedJob {
  readonly job: NearestJob;
  readonly memory: WebAssembly.Memory;
  readonly module: WebAssembly.Module;
  /** by entry of the job's vectors, 1 where a row and a neighbour share its column: see `keepShared` */
  readonly kept: Uint8Array;
  /** by thread, the first byte of its own */
  readonly own: readonly number[];
}

/** Room for one job after another: it grows as far as 32 bits can address. Errors: Problem. */
export const searchMemory = (): WebAssembly.Memory =>
  unlessRefused(() => new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true }));

/**
 * Puts the job into a memory, in the place of the one before, with room for so many threads, or as many as fit.
 * Errors: Problem, where there is not so much memory, or it is more than WebAssembly can address.
 */
export function placeJob(job: NearestJob, threads: number, memory = searchMemory()): PlacedJob {
  const common = new Arena();
  layCommon(job, common);
  const one = new Arena();
  ownArrays(job, one);
  const room = Math.floor((MOST_PAGES * PAGE - common.end) / one.end);
  if (room < 1) throw tooLarge(job, common.end + one.end);
  const places = Math.min(threads, room);
  const pages = Math.ceil((common.end + places * one.end) / PAGE);
  unlessRefused(() => memory.grow(Math.max(0, pages - memory.buffer.byteLength / PAGE)));
  new Uint8Array(memory.buffer).fill(0); // of the job before
  return {
    ...layCommon(job, new Arena(memory.buffer)),
    memory,
    module: new WebAssembly.Module(compiled()),
    own: Array.from({ length: places }, (_, thread) => common.end + thread * one.end),
  };
}

const layCommon = (job: NearestJob, arena: Arena) => ({
  job: shared(job, (array) => arena.copy(array)),
  kept: arena.array(Uint8Array, job.vectors.columns.length),
});

function compiled(): Uint8Array {
  const path = fileURLToPath(new URL("../dist/nearest.wasm", import.meta.url)); // from src/ and from dist/ the same
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Problem(`${path}, compiled from assembly/, cannot be read (${error}); run: make build`);
  }
}

/** Bytes; and the most pages that 32 bits can address. */
const PAGE = 65_536;
const MOST_PAGES = 65_536;

const tooLarge = (job: NearestJob, bytes: number): Problem =>
  new Problem(
    `the neighbours of ${job.index.matrix.rows} films cannot be searched for: what is known of them takes ` +
      `${(bytes / 2 ** 30).toFixed(1)} GiB, and 4 is the most that WebAssembly addresses; make the model of fewer films`,
  );

function unlessRefused<Value>(take: () => Value): Value {
  try {
    return take();
  } catch (error) {
    throw new Problem(
      `the system gave no memory to search for neighbours in (${error}). WebAssembly uses what the films need, and reserves ` +
        "10 GB of addresses: lift the limit on these (`ulimit -v unlimited`), then run the command again",
    );
  }
}

/** What all threads read, by the names of assembly/arrays.ts. */
export function commonArrays({ job: { index, vectors }, kept }: PlacedJob) {
  const { matrix, postings, unread, places } = index;
  return {
    entryStarts: matrix.starts,
    columns: matrix.columns,
    values: matrix.values,
    listStarts: postings.starts,
    listPlaces: postings.places,
    listParts: postings.parts,
    unread,
    rowAt: places.rowAt,
    segmentAt: places.segmentAt,
    groupAt: places.groupAt,
    placeOf: places.placeOf,
    segmentStarts: places.starts,
    vectorStarts: vectors.starts,
    vectorColumns: vectors.columns,
    kept,
  };
}

/** What a thread has for itself, by the same names. */
export function ownArrays({ index: { matrix, places }, vectors, k }: NearestJob, arena: Arena) {
  const placeCount = places.rowAt.length;
  return {
    affine: arena.array(Uint16Array, placeCount),
    raises: arena.array(Uint16Array, places.starts.length),
    enough: arena.array(Uint8Array, places.groupCount + 1),
    bounds: arena.array(Uint16Array, placeCount),
    hits: arena.array(Int32Array, placeCount),
    hitBounds: arena.array(Int32Array, placeCount),
    steps: arena.array(Int32Array, STEPS),
    query: arena.array(Float32Array, matrix.columnCount),
    neighbours: arena.array(Int32Array, k),
    own: arena.array(Uint8Array, vectors.columnCount),
    foundRows: arena.array(Int32Array, placeCount),
    foundProducts: arena.array(Float64Array, placeCount),
  };
}

/** Bounds are counted in so many steps: see assembly/sieve.ts. */
const STEPS = 512;
