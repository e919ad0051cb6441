import { type KnnFacts, Problem } from "@movies/artifacts";
import Tinypool from "tinypool";
import type { Features } from "../features.js";
import { buildKnn } from "../knn.js";
import { type LookUpJob, type LookUpTables, lookUpTables } from "../look-up-tables.js";
import type { NearestSearch } from "../nearest.js";
import { searchOf } from "../nearest-job.js";
import type { PlacedJob } from "../placed-job.js";

export interface KnnJob {
  readonly features: Features;
  /** where the index is written */
  readonly path: string;
}

/** A Problem is handed over as its message: errors lose their class between threads. */
export type Outcome<Value> = { readonly value: Value } | { readonly problem: string };

export const knn = ({ features, path }: KnnJob): Promise<Outcome<KnnFacts>> =>
  outcomeOf(() => buildKnn(features, path));

export async function lookUp(job: LookUpJob): Promise<Outcome<LookUpTables>> {
  const outcome = await outcomeOf(() => lookUpTables(job));
  return "value" in outcome ? handedOver(outcome, buffersOf(outcome.value)) : outcome;
}

function buffersOf({ files, credits }: LookUpTables): ArrayBufferLike[] {
  const counts = [credits.casts, credits.directors].flatMap(({ starts, terms, values }) => [
    starts,
    terms,
    values,
  ]);
  return [...Object.values(files), ...counts].map((array) => array.buffer);
}

/** The same, with the buffers that are in it passed to the other thread instead of copied. */
const handedOver = <Value>(value: Value, buffers: readonly ArrayBufferLike[]): Value =>
  Tinypool.move({ [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: value } as never) as Value;

async function outcomeOf<Value>(work: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

/** A search that several threads share in, by memory that all of them see. */
export interface Share {
  readonly placed: PlacedJob;
  /** which of the threads this one is, from 0 on */
  readonly thread: number;
  /** rows of the order taken so far, one number */
  readonly taken: Int32Array;
  /** rows × k: the neighbours found, by row */
  readonly found: Int32Array;
  /** by row, how many were found */
  readonly sizes: Int32Array;
}

/** Rows taken at a time: many times more blocks than threads, so that none waits long for the last. */
const BLOCK = 500;

/** Takes rows until there are none left. */
export function nearest({ placed, thread, taken, found, sizes }: Share): void {
  const { order, k } = placed.job;
  let search: NearestSearch | undefined; // made when there is something for it to do
  for (let from = Atomics.add(taken, 0, BLOCK); from < order.length; from = Atomics.add(taken, 0, BLOCK)) {
    search ??= searchOf(placed, thread);
    for (const row of order.subarray(from, from + BLOCK)) {
      const { rows } = search.nearest(row);
      found.set(rows, row * k);
      sizes[row] = rows.length;
      search.keepShared(row);
    }
  }
}
