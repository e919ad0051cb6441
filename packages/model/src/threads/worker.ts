import { type KnnFacts, Problem } from "@movies/artifacts";
import { NeighbourSearch, type PlacedBlock, type Rows, type SearchFrame } from "@movies/sparse-neighbours";
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

/** What a row wants of the attributes of others: functions cannot be posted to a thread, names can. */
export const REACHES = { none: undefined, films: filmReaches } as const;
export type ReachesName = keyof typeof REACHES;

/** A search in one block that several threads share, in shared memory. */
export interface Share {
  readonly frame: SearchFrame;
  readonly block: PlacedBlock;
  /** the rows asked about */
  readonly asked: Rows;
  readonly reaches: ReachesName;
  /** the number of this thread, from 0 */
  readonly thread: number;
  /** one number: how many rows have been taken */
  readonly taken: Int32Array;
  /** rows × k: the neighbours found so far, by row, as places; and their scores if there are more blocks */
  readonly places: Int32Array;
  readonly scores: Float64Array | undefined;
  /** by row, how many were found so far */
  readonly sizes: Int32Array;
}

/** Rows taken at a time: there are many times more than threads, so no thread waits long for the last. */
const TAKEN = 500;

/** Takes rows until there are none left. */
export function nearest({ frame, block, asked, reaches, thread, taken, places, scores, sizes }: Share): void {
  const { k } = frame;
  const { rows } = asked.matrix;
  let search: NeighbourSearch | undefined; // created only if there is work left
  for (let from = Atomics.add(taken, 0, TAKEN); from < rows; from = Atomics.add(taken, 0, TAKEN)) {
    search ??= new NeighbourSearch(frame, block, asked, REACHES[reaches], thread);
    for (let row = from; row < Math.min(from + TAKEN, rows); row++) {
      const [start, end] = [row * k, row * k + sizes[row]];
      const carried = scores && { rows: places.subarray(start, end), scores: scores.subarray(start, end) };
      const found = search.nearest(asked.first + row, carried);
      places.set(found.rows, start);
      scores?.set(found.scores, start);
      sizes[row] = found.rows.length;
    }
  }
}
