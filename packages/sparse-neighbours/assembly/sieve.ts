import {
  blockBounds,
  blockHighs,
  blockLows,
  blockRests,
  blockValues,
  bounds,
  columns,
  entryStarts,
  hitBounds,
  hits,
  k,
  measured,
  measuredColumns,
  slotCount,
  slotHighs,
  slotLows,
  slotValues,
  steps,
  values,
} from "./arrays";
import { bestFloor, scoreRow } from "./best";
import { i16At, i32At, setI32, touch } from "./elements";
import { measureAttributes, measureColumns } from "./measure";

/**
 * Finds the slots that may be among the k best by a number for each, its bound: the units that its score has at most. A
 * bound takes 16 bits, and eight of them are compared in one instruction. The bound of a slot is what its columns give,
 * by posting lists, and what its common parts give; these are measured for blocks first, and for single slots only in
 * blocks that may hold one of the k best.
 *
 * A bound is at most `error` units above the score. So no score among the k best is below the k-th best bound less the
 * error, the floor, and neither is its bound. What reaches it is scored, the k best bounds first: after that the floor is
 * a score, without an error.
 */

let blockCount: i32 = 0;
let error: i32 = 0;
/** slots found */
let count: i32 = 0;
/** the highest step that k of their bounds reach, and how many do */
let step: i32 = 0;
let reached: i32 = 0;

/** Bounds are counted in steps of 64 units; src/block.ts has room for so many. */
const STEP_BITS: i32 = 6;
const STEPS: i32 = (0x7fff >> STEP_BITS) + 1;

const BLOCK: i32 = 16;

/** What the columns of a slot give that is not to be found, or not again: no bound is above 0 with it. */
const DROPPED: i16 = -0x8000;

/** Forgets the bounds, and measures all blocks. */
export function resetSieve(mostError: i32): void {
  blockCount = slotCount / BLOCK;
  error = mostError;
  count = 0;
  step = 0;
  reached = 0;
  memory.fill(steps, 0, (<usize>STEPS) << 2);
  memory.fill(bounds, 0, (<usize>slotCount) << 1);
  for (let block = 0; block < blockCount; block += BLOCK) {
    measureColumns(blockValues, blockCount, block);
    measureAttributes(blockLows, blockHighs, blockCount, block);
    const at = (<usize>block) << 1;
    v128.store(blockBounds + at, v128.load(measured));
    v128.store(blockBounds + at, v128.load(measured, 16), 16);
    v128.store(blockRests + at, i16x8.sub(v128.load(measured), v128.load(measuredColumns)));
    v128.store(blockRests + at, i16x8.sub(v128.load(measured, 16), v128.load(measuredColumns, 16)), 16);
  }
}

export function drop(slot: i32): void {
  store<i16>(bounds + ((<usize>slot) << 1), DROPPED);
}

/** Looks at one slot before all others. It is not found again. */
export function take(slot: i32): void {
  const own = i16At(bounds, slot);
  if (own < 0 || own + i16At(blockBounds, slot / BLOCK) < floor()) return;
  const lane = slot & (BLOCK - 1);
  measureColumns(slotValues, slotCount, slot - lane);
  measureAttributes(slotLows, slotHighs, slotCount, slot - lane);
  if (own + i16At(measuredColumns, lane) > 0) keep(slot, own + i16At(measured, lane));
  drop(slot);
}

/** Finds every slot that may be among the k best, in the most promising blocks first: scored, they make the floor high. */
export function sift(): void {
  let most: i32 = 0;
  for (let block = 0; block < blockCount; block++) most = max<i32>(most, i16At(blockBounds, block));
  siftBlocks(most - (most >> PROMISING));
  scoreHits();
  siftBlocks(0);
  scoreHits();
}

/** Blocks are promising within 1 / 2 ** PROMISING of the greatest bound. */
const PROMISING: i32 = 4;

/** Looks at the blocks with at least such a bound, and leaves them out from then on. */
function siftBlocks(promising: i32): void {
  for (let block = 0; block < blockCount; block++) {
    const bound = i16At(blockBounds, block);
    if (bound < promising) continue;
    const at = bounds + ((<usize>block) << 5);
    const first = v128.load(at);
    const last = v128.load(at, 16);
    if (isAny(first, last, i16x8.splat(<i16>(floor() - bound)))) siftBlock(block, first, last);
    store<i16>(blockBounds + ((<usize>block) << 1), -1);
  }
}

function siftBlock(block: i32, first: v128, last: v128): void {
  const from = block * BLOCK;
  measureColumns(slotValues, slotCount, from);
  const firstShared = i16x8.add_sat_s(first, v128.load(measuredColumns));
  const lastShared = i16x8.add_sat_s(last, v128.load(measuredColumns, 16));
  const least = max<i32>(1, floor() - i16At(blockRests, block)); // none shares nothing
  if (!isAny(firstShared, lastShared, i16x8.splat(<i16>least))) return;
  measureAttributes(slotLows, slotHighs, slotCount, from);
  const firstBounds = i16x8.add_sat_s(first, v128.load(measured));
  const lastBounds = i16x8.add_sat_s(last, v128.load(measured, 16));
  const reach = i16x8.splat(<i16>floor());
  const one = i16x8.splat(1);
  const isFirst = v128.and(i16x8.ge_s(firstBounds, reach), i16x8.ge_s(firstShared, one));
  const isLast = v128.and(i16x8.ge_s(lastBounds, reach), i16x8.ge_s(lastShared, one));
  v128.store(measured, firstBounds);
  v128.store(measured, lastBounds, 16);
  for (let left = i8x16.bitmask(i8x16.narrow_i16x8_s(isFirst, isLast)); left !== 0; left &= left - 1) {
    const lane = ctz(left);
    keep(from + lane, i16At(measured, lane));
  }
}

function isAny(first: v128, last: v128, least: v128): bool {
  return v128.any_true(v128.or(i16x8.ge_s(first, least), i16x8.ge_s(last, least)));
}

function keep(slot: i32, bound: i32): void {
  if (bound < floor()) return;
  setI32(hits, count, slot);
  setI32(hitBounds, count, bound);
  count += 1;
  const own = bound >> STEP_BITS;
  setI32(steps, own, i32At(steps, own) + 1);
  if (own >= step) reached += 1;
  while (reached - i32At(steps, step) >= k) {
    reached -= i32At(steps, step);
    step += 1;
  }
}

/** No bound below it is among the k best, nor is one that is nothing at all. */
function floor(): i32 {
  return max<i32>(max<i32>(1, bestFloor), (step << STEP_BITS) - error);
}

/** Scores the slots found that may be among the k best, those of the k best bounds first, and forgets them. */
export function scoreHits(): void {
  const low = floor();
  const high = max<i32>(low, step << STEP_BITS);
  for (let h = 0; h < count; h++) if (i32At(hitBounds, h) >= high) touchEntries(i32At(hits, h));
  for (let h = 0; h < count; h++) if (i32At(hitBounds, h) >= high) scoreRow(i32At(hits, h));
  for (let h = 0; h < count; h++) {
    const bound = i32At(hitBounds, h);
    if (bound < high && bound >= floor()) scoreRow(i32At(hits, h));
  }
  count = 0;
}

function touchEntries(row: i32): void {
  const first = i32At(entryStarts, row);
  touch(columns, first);
  touch(values, first);
  touch(columns, first + 16);
  touch(values, first + 16);
}
