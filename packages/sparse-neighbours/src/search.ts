import type { Reach } from "./attributes.js";
import { indexRows } from "./inverted-index.js";
import type { SparseMatrix } from "./matrix.js";
import { type PlacedJob, placeJob, type SearchJob } from "./memory.js";
import { Question } from "./question.js";
import type { Nearest } from "./top-k.js";
import { InnerLoops } from "./wasm.js";

/** What a row wants of each attribute, in their order. */
export type ReachesOf = (row: number) => readonly Reach[];

/** Makes the `ReachesOf` of a thread's search. */
export type MakeReaches<Data> = (data: Data) => ReachesOf;

/**
 * For each row of a sparse matrix the `k` others with the greatest score, exact: nothing is sampled or left out.
 *
 *     score(q, d) = q · d + Σ what the attributes of d give that q reaches for
 *
 * A row that shares no column with `q` is never among them: a list may be shorter than `k`, or empty. Of equal scores the
 * lower row comes first.
 *
 * How: columns that few rows hold have posting lists. They are read to the end, and what they give is a bound for every
 * row, in whole units rounded up. Common columns and attributes are added for whole blocks of rows that are alike, and for
 * single rows only in blocks that may hold one of the k best. The few rows whose bound reaches the k-th best are scored
 * in full, always in order of columns, so a score does not depend on how its row was found.
 *
 * A search asks about one row at a time. The result does not depend on which row was asked before, but the time does:
 * the neighbours of the row before are tried first.
 */
export class NeighbourSearch<Data = unknown> {
  private readonly reachesOf: ReachesOf;
  private readonly question: Question;
  private readonly loops: InnerLoops;
  /** how many neighbours the row asked about last has */
  private found = 0;

  /** @param thread from 0 on; only one search at a time may use a thread's arrays */
  constructor(placed: PlacedJob<Data>, makeReaches: MakeReaches<Data> = () => () => [], thread = 0) {
    const { job } = placed;
    this.loops = new InnerLoops(placed, thread);
    this.question = new Question(job, this.loops);
    this.reachesOf = makeReaches(job.data);
  }

  nearest(row: number): Nearest {
    const { loops, question } = this;
    const asked = question.ask(row, this.reachesOf(row));
    this.found = asked === null ? loops.compare(row) : loops.find(row, asked.units, asked.error, this.found);
    const { neighbours, scores } = loops.arrays;
    return { rows: neighbours.slice(0, this.found), scores: scores.slice(0, this.found) };
  }
}

/**
 * The job whose scores are the products of the rows.
 * @param common columns that nearly every pair of rows shares: the search is faster if it knows them
 */
export function productJob(matrix: SparseMatrix, k: number, common?: Int32Array): SearchJob<undefined> {
  const index = indexRows(matrix, common);
  return { k, order: askingOrder(index), index, mostReached: 0, data: undefined };
}

/** The rows as they lie: each is like the one before. */
export const askingOrder = ({ layout }: Pick<SearchJob["index"], "layout">): Int32Array =>
  layout.rowAt.filter((row) => row >= 0);

/** By row, the nearest of every row, on this thread. */
export function nearestRows<Data>(job: SearchJob<Data>, makeReaches?: MakeReaches<Data>): Nearest[] {
  const search = new NeighbourSearch(placeJob(job, 1), makeReaches);
  const found: Nearest[] = [];
  for (const row of job.order) found[row] = search.nearest(row);
  return found;
}
