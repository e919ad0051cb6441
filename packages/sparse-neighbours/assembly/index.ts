import {
  askedColumns,
  askedValues,
  bounds,
  columnCount,
  dimensionOf,
  first,
  likely,
  listParts,
  listSlots,
  listStarts,
  neighbours,
  query,
  queryBits,
  rowCount,
} from "./arrays";
import { resetBest, scoreRow, size } from "./best";
import { f32At, i32At, touch, u16At } from "./elements";
import { drop, resetSieve, sift, take } from "./sieve";

/**
 * The inner loops of the search for neighbours: src/search.ts calls them. They are compiled to WebAssembly, where eight
 * bounds are compared in one instruction.
 *
 * No texts nor arrays of its own: the compiler would lay them into the memory where the job is.
 */
export * from "./arrays";
export { attributeCount, dimensionCount, shift } from "./measure";

/** Rows that share a column with so few others are looked at before all others. */
const FEW: i32 = 32;

/**
 * Finds the `k` nearest of a row: `neighbours` and `scores`. What is asked, see arrays.ts, is of this row.
 *
 * @param own its slot, -1 if it is not in the block
 * @param units in a score of 1
 * @param error units that a bound may be above its score
 * @param before how many `neighbours` the row asked about last had: they are looked at first
 * @param carried how many neighbours were found in other blocks
 * @returns how many rows were found
 */
export function find(own: i32, units: f64, error: i32, before: i32, carried: i32): i32 {
  resetSieve(error);
  spread(true);
  addLists(units);
  if (own >= 0) drop(own); // a row is not its own neighbour
  memory.copy(likely, neighbours, (<usize>before) << 2); // the neighbours of this row take their place
  resetBest(units, carried);
  for (let i = 0; i < before; i++) {
    const slot = i32At(likely, i) - first;
    if (slot >= 0 && slot < rowCount) take(slot);
  }
  takeRare();
  sift();
  spread(false);
  return size;
}

/** The same by scoring every row. */
export function compare(own: i32, carried: i32): i32 {
  spread(true);
  resetBest(0, carried);
  for (let other = 0; other < rowCount; other++) if (other !== own) scoreRow(other);
  spread(false);
  return size;
}

/** Spreads the row out by column, or clears it away. */
function spread(isThere: bool): void {
  for (let i = 0; i < columnCount; i++) {
    const column = i32At(askedColumns, i);
    store<f32>(query + ((<usize>column) << 2), isThere ? f32At(askedValues, i) : 0);
    const bits = queryBits + (<usize>column >> 3);
    store<u8>(bits, isThere ? load<u8>(bits) | ((<u8>1) << (<u8>(column & 7))) : 0);
  }
}

/** Adds to the bounds what the row's columns give, each by its posting list. */
function addLists(units: f64): void {
  for (let i = 0; i < columnCount; i++) touchList(i32At(askedColumns, i));
  for (let i = 0; i < columnCount; i++) {
    const column = i32At(askedColumns, i);
    if (i32At(dimensionOf, column) < 0) addList(column, <i32>Math.ceil(units * <f64>f32At(askedValues, i)));
  }
}

function touchList(column: i32): void {
  const from = i32At(listStarts, column);
  touch(listSlots, from);
  touch(listParts, from >> 1);
}

function addList(column: i32, units: i32): void {
  const end = i32At(listStarts, column + 1);
  for (let p = i32At(listStarts, column); p < end; p++) {
    const at = bounds + ((<usize>i32At(listSlots, p)) << 1);
    store<u16>(at, load<u16>(at) + ((units * u16At(listParts, p) + 0x7fff) >> 15));
  }
}

/** Rows that share what few have are likely to be near: they make the floor high at once. */
function takeRare(): void {
  for (let i = 0; i < columnCount; i++) {
    const column = i32At(askedColumns, i);
    if (i32At(dimensionOf, column) >= 0) continue;
    const to = i32At(listStarts, column + 1);
    const from = i32At(listStarts, column);
    if (to - from <= FEW) for (let p = from; p < to; p++) take(i32At(listSlots, p));
  }
}
