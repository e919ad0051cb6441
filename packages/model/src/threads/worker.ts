import { type KnnFacts, Problem } from "@movies/artifacts";
import { type MakeReaches, NeighbourSearch, type PlacedJob } from "@movies/sparse-neighbours";
import Tinypool from "tinypool";
import { buildKnn } from "../knn/build-index.js";
import type { Features } from "../knn/features.js";
import { type LookUpJob, type LookUpTables, lookUpTables } from "../lookup/tables.js";
import { filmReaches } from "../mezcla/film-job.js";

export interface KnnJob {
  readonly features: Features;
  /** where to write the index */
  readonly path: string;
}

/** A Problem is posted as its message: errors lose their class between threads. */
export type Outcome<Value> = { readonly value: Value } | { readonly problem: string };

export const knn = ({ features, path }: KnnJob): Promise<Outcome<KnnFacts>> =>
  outcomeOf(() => buildKnn(features, path));

export async function lookUp(job: LookUpJob): Promise<Outcome<LookUpTables>> {
  const outcome = await outcomeOf(() => lookUpTables(job));
  return "value" in outcome ? moved(outcome, buffersOf(outcome.value)) : outcome;
}

function buffersOf({ files, credits }: LookUpTables): ArrayBufferLike[] {
  const counts = [credits.casts, credits.directors].flatMap(({ starts, terms, values }) => [
    starts,
    terms,
    values,
  ]);
  return [...Object.values(files), ...counts].map((array) => array.buffer);
}

/** The same value; its buffers are moved to the other thread instead of copied. */
const moved = <Value>(value: Value, buffers: readonly ArrayBufferLike[]): Value =>
  Tinypool.move({ [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: value } as never) as Value;

async function outcomeOf<Value>(work: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

/** Who says what a row wants of attributes: functions cannot be posted to a thread, names can. */
export const REACHES = { none: undefined, films: filmReaches } as const;
export type ReachesName = keyof typeof REACHES;

/** The data of a job with these reaches. */
export type ReachesData<Name extends ReachesName> =
  (typeof REACHES)[Name] extends MakeReaches<infer Data> ? Data : undefined;

/** A search that several threads share, in shared memory. */
export interface Share {
  readonly placed: PlacedJob;
  readonly reaches: ReachesName;
  /** the number of this thread, from 0 */
  readonly thread: number;
  /** one number: how many rows of the order have been taken */
  readonly taken: Int32Array;
  /** rows × k: the neighbours found, by row */
  readonly found: Int32Array;
  /** by row, how many were found */
  readonly sizes: Int32Array;
}

/** Rows taken at a time: there are many more blocks than threads, so no thread waits long for the last. */
const BLOCK = 500;

/** Takes rows until there are none left. */
export function nearest({ placed, reaches, thread, taken, found, sizes }: Share): void {
  const { order, k } = placed.job;
  let search: NeighbourSearch | undefined; // created only if there is work left
  for (let from = Atomics.add(taken, 0, BLOCK); from < order.length; from = Atomics.add(taken, 0, BLOCK)) {
    search ??= new NeighbourSearch(placed, REACHES[reaches] as MakeReaches<unknown> | undefined, thread);
    for (const row of order.subarray(from, from + BLOCK)) {
      const { rows } = search.nearest(row);
      found.set(rows, row * k);
      sizes[row] = rows.length;
    }
  }
}
