import {
  affine,
  bounds,
  groupAt,
  hitBounds,
  hits,
  raises,
  segmentAt,
  segmentStarts,
  steps,
  suffices,
} from "./arrays";
import { i32At, u8At, u16At } from "./elements";

/**
 * Finds the slots that may be among the k best by their bounds: a score has at most as many units as its bound.
 * A bound takes 16 bits, and one instruction compares eight of them: comparing all takes less time than keeping a list
 * of those that were touched.
 *
 * A bound is at most `error` units above the score. So no score among the k best is below the k-th best bound minus the
 * error, the floor, and neither is its bound.
 */

/** slots found */
export let count: i32 = 0;

let k: i32 = 0;
let error: i32 = 0;
/** the highest step that k hits reach, and how many reach it */
let step: i32 = 0;
let reached: i32 = 0;

/** Bounds are counted in steps of 64 units; src/memory.ts has room for so many. */
const STEP_BITS: i32 = 6;
const STEPS: i32 = (0x7fff >> STEP_BITS) + 1;

/** Forgets what was found, and sets the bound of every slot to that of its affinity with the row asked about. */
export function reset(slotCount: i32, wanted: i32, mostError: i32): void {
  memory.copy(bounds, affine, (<usize>slotCount) << 1);
  memory.fill(steps, 0, (<usize>STEPS) << 2);
  k = wanted;
  error = mostError;
  step = 0;
  reached = 0;
  count = 0;
}

export function drop(slot: i32): void {
  store<u16>(bounds + ((<usize>slot) << 1), 0);
}

/** Looks at one slot before all others. It is not found again. */
export function take(slot: i32): void {
  const raise = u16At(raises, i32At(segmentAt, slot));
  if (u16At(bounds, slot) < floorBelow(raise)) return;
  offer(slot, raise);
  drop(slot);
}

/** Finds every slot that may be among the k best. */
export function sift(segments: i32): void {
  for (let s = 0; s < segments; s++)
    siftSegment(i32At(segmentStarts, s), i32At(segmentStarts, s + 1), u16At(raises, s));
}

/** A segment's length is a multiple of sixteen slots. */
function siftSegment(from: i32, to: i32, raise: i32): void {
  let floor = i16x8.splat(<i16>floorBelow(raise));
  const end = bounds + ((<usize>to) << 1);
  for (let at = bounds + ((<usize>from) << 1); at < end; at += 32) {
    const first = i16x8.ge_s(v128.load(at), floor);
    const last = i16x8.ge_s(v128.load(at, 16), floor);
    if (!v128.any_true(v128.or(first, last))) continue;
    const slot = <i32>((at - bounds) >> 1);
    for (let left = i8x16.bitmask(i8x16.narrow_i16x8_s(first, last)); left !== 0; left &= left - 1)
      offer(slot + ctz(left), raise);
    floor = i16x8.splat(<i16>floorBelow(raise));
  }
}

/** Keeps a slot if it is a neighbour: it was touched, or its affinity suffices. */
function offer(slot: i32, raise: i32): void {
  const bound = u16At(bounds, slot);
  if (bound > u16At(affine, slot) || u8At(suffices, i32At(groupAt, slot)) !== 0) keep(slot, bound + raise);
}

function keep(slot: i32, bound: i32): void {
  store<i32>(hits + ((<usize>count) << 2), slot);
  store<i32>(hitBounds + ((<usize>count) << 2), bound);
  count += 1;
  const own = bound >> STEP_BITS;
  store<i32>(steps + ((<usize>own) << 2), i32At(steps, own) + 1);
  if (own >= step) reached += 1;
  while (reached - i32At(steps, step) >= k) {
    reached -= i32At(steps, step);
    step += 1;
  }
}

/** No bound below it is among the k best. */
export function floor(): i32 {
  return (step << STEP_BITS) - error;
}

/** The bound that a slot must have before it is raised. A slot without any bound is not found. */
function floorBelow(raise: i32): i32 {
  return max<i32>(1, floor() - raise);
}
