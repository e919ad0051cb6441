import type { Reach } from "./attributes.js";
import { cutBlocks, type PlacedBlock, placeBlock, searchMemory } from "./block.js";
import type { SearchFrame, SearchJob } from "./job.js";
import { Question } from "./question.js";
import { type Rows, runOf } from "./rows.js";
import type { Nearest } from "./top-k.js";
import { InnerLoops } from "./wasm.js";

/** What a row with these attributes wants of the attributes of others, in their order. */
export type ReachesOf = (attributes: readonly number[]) => readonly Reach[];

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
 * A search asks about one row at a time, and looks for its neighbours in one block of candidates, beginning with those found in other
 * blocks. The result does not depend on which row was asked before, but the time does: the neighbours of the row before are tried first.
 * Rows are named by their places in the layout.
 */
export class NeighbourSearch {
  private readonly asked: Rows;
  private readonly reachesOf: ReachesOf;
  private readonly question: Question;
  private readonly loops: InnerLoops;
  /** how many neighbours the row asked about last has */
  private found = 0;

  /**
   * @param asked the rows that may be asked about, be they in the block or not
   * @param thread from 0 on; only one search at a time may use a thread's arrays
   */
  constructor(
    frame: SearchFrame,
    block: PlacedBlock,
    asked: Rows,
    reachesOf: ReachesOf = () => [],
    thread = 0,
  ) {
    this.asked = asked;
    this.loops = new InnerLoops(frame, block, thread);
    this.question = new Question(frame, this.loops);
    this.reachesOf = reachesOf;
  }

  /** @param carried the nearest in the blocks before, not more than k */
  nearest(place: number, carried?: Nearest): Nearest {
    const { loops, question, asked } = this;
    const row = place - asked.first;
    const reaches = this.reachesOf(asked.attributes.map((values) => values[row]));
    const units = question.ask(asked.matrix, row, reaches);
    this.found = loops.find(place, units, this.found, carried);
    const { neighbours, scores } = loops.arrays;
    return { rows: neighbours.slice(0, this.found), scores: scores.slice(0, this.found) };
  }
}

/**
 * By row, the nearest of every row, on this thread.
 * @param ends where blocks begin, and the end of the last
 */
export function nearestRows(
  { frame, rows }: SearchJob,
  reachesOf?: ReachesOf,
  ends = cutBlocks(frame, rows.matrix.starts, 1),
): Nearest[] {
  const found: Nearest[] = [];
  const memory = searchMemory();
  for (let block = 0; block + 1 < ends.length; block++) {
    const placed = placeBlock(frame, runOf(rows, ends[block], ends[block + 1]), 1, memory);
    const search = new NeighbourSearch(frame, placed, rows, reachesOf);
    for (let place = 0; place < rows.matrix.rows; place++) found[place] = search.nearest(place, found[place]);
  }
  const byRow: Nearest[] = [];
  found.forEach(({ rows: places, scores }, place) => {
    byRow[frame.rowAt[place]] = { rows: places.map((other) => frame.rowAt[other]), scores };
  });
  return byRow;
}
