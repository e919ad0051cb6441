import {
  bounds,
  columns,
  entryStarts,
  foundProducts,
  foundRows,
  groupAt,
  hitBounds,
  hits,
  listParts,
  listSlots,
  listStarts,
  neighbours,
  query,
  rowAt,
  slotOf,
  suffices,
  unread,
  values,
} from "./arrays";
import { f32At, i32At, touch, u8At, u16At } from "./elements";
import { count, drop, floor, reset, sift, take } from "./sieve";

/**
 * The innermost part of the search for neighbours: see src/search.ts, which calls it, and docs/models.md. It is
 * compiled to WebAssembly, where eight bounds are compared in one instruction.
 *
 * It has no strings and no arrays of its own: the compiler would place them in the memory where the job is.
 */
export * from "./arrays";
export { markShared } from "./shared";

/** Rows that share a column with so few others are looked at first. */
const FEW: i32 = 32;

/**
 * Finds all rows that may be among the `k` nearest of a row, and their products with it. `affine`, `raises` and
 * `suffices` describe this row.
 *
 * @param units in a score of 1
 * @param error units by which a bound may exceed its score
 * @param likely how many `neighbours` the row asked about last had: they are looked at first
 * @returns how many rows were found
 */
export function find(
  row: i32,
  k: i32,
  slotCount: i32,
  segments: i32,
  units: f64,
  error: i32,
  likely: i32,
): i32 {
  reset(slotCount, k, error);
  spread(row);
  addLists(row, units);
  drop(i32At(slotOf, row)); // a row is not its own neighbour
  for (let i = 0; i < likely; i++) take(i32At(slotOf, i32At(neighbours, i)));
  takeRare(row);
  sift(segments);
  const found = scoreHits();
  clear(row);
  return found;
}

/** The same by looking at every row: its products with all others. */
export function compare(row: i32, slotCount: i32): i32 {
  spread(row);
  let found = 0;
  for (let slot = 0; slot < slotCount; slot++) {
    const other = i32At(rowAt, slot);
    if (other >= 0 && other !== row) found += score(slot, found);
  }
  clear(row);
  return found;
}

/** Spreads the row out by column. */
function spread(row: i32): void {
  const end = i32At(entryStarts, row + 1);
  for (let e = i32At(entryStarts, row); e < end; e++)
    store<f32>(query + ((<usize>i32At(columns, e)) << 2), f32At(values, e));
}

function clear(row: i32): void {
  const end = i32At(entryStarts, row + 1);
  for (let e = i32At(entryStarts, row); e < end; e++)
    store<f32>(query + ((<usize>i32At(columns, e)) << 2), 0);
}

/** Adds to the bounds what the row's columns contribute, each by its posting list. */
function addLists(row: i32, units: f64): void {
  const end = i32At(entryStarts, row + 1);
  for (let e = i32At(entryStarts, row); e < end; e++) touchList(i32At(columns, e));
  for (let e = i32At(entryStarts, row); e < end; e++) {
    const column = i32At(columns, e);
    if (u8At(unread, column) === 0) addList(column, <i32>Math.ceil(units * <f64>f32At(values, e)));
  }
}

function touchList(column: i32): void {
  const first = i32At(listStarts, column);
  touch(listSlots, first);
  touch(listParts, first >> 1);
}

function addList(column: i32, units: i32): void {
  const end = i32At(listStarts, column + 1);
  for (let p = i32At(listStarts, column); p < end; p++) {
    const at = bounds + ((<usize>i32At(listSlots, p)) << 1);
    store<u16>(at, load<u16>(at) + ((units * u16At(listParts, p) + 0x7fff) >> 15));
  }
}

/** Rows that share a rare column are likely to be near: they raise the floor at once. */
function takeRare(row: i32): void {
  const end = i32At(entryStarts, row + 1);
  for (let e = i32At(entryStarts, row); e < end; e++) {
    const column = i32At(columns, e);
    const to = i32At(listStarts, column + 1);
    const from = i32At(listStarts, column);
    if (to - from <= FEW) for (let p = from; p < to; p++) take(i32At(listSlots, p));
  }
}

function scoreHits(): i32 {
  const last = floor();
  for (let h = 0; h < count; h++) if (i32At(hitBounds, h) >= last) touchEntries(i32At(rowAt, i32At(hits, h)));
  let found = 0;
  for (let h = 0; h < count; h++) if (i32At(hitBounds, h) >= last) found += score(i32At(hits, h), found);
  return found;
}

function touchEntries(row: i32): void {
  const first = i32At(entryStarts, row);
  touch(columns, first);
  touch(values, first);
  touch(columns, first + 16);
  touch(values, first + 16);
}

/** Appends the row at a slot to the `found` ones if it is a neighbour. Returns 1 if it is, else 0. */
function score(slot: i32, found: i32): i32 {
  const row = i32At(rowAt, slot);
  const product = dot(row);
  if (product <= 0 && u8At(suffices, i32At(groupAt, slot)) === 0) return 0;
  store<i32>(foundRows + ((<usize>found) << 2), row);
  store<f64>(foundProducts + ((<usize>found) << 3), product);
  return 1;
}

/** The product with the row asked about, in order of columns: the same sum for (a, b) as for (b, a). */
function dot(row: i32): f64 {
  let sum: f64 = 0;
  const end = i32At(entryStarts, row + 1);
  for (let e = i32At(entryStarts, row); e < end; e++)
    sum += <f64>f32At(values, e) * <f64>f32At(query, i32At(columns, e));
  return sum;
}
