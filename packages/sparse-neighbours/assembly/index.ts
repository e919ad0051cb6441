import {
  bounds,
  columns,
  dimensionOf,
  entryStarts,
  likelyRows,
  listParts,
  listSlots,
  listStarts,
  neighbours,
  query,
  queryBits,
  slotOf,
  values,
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
 * @param units in a score of 1
 * @param error units that a bound may be above its score
 * @param likely how many `neighbours` the row asked about last had: they are looked at first
 * @returns how many rows were found
 */
export function find(row: i32, k: i32, rows: i32, slots: i32, units: f64, error: i32, likely: i32): i32 {
  resetSieve(slots, k, error);
  spread(row, true);
  addLists(row, units);
  drop(i32At(slotOf, row)); // a row is not its own neighbour
  memory.copy(likelyRows, neighbours, (<usize>likely) << 2); // the neighbours of this row take their place
  resetBest(k, rows, units);
  for (let i = 0; i < likely; i++) take(i32At(slotOf, i32At(likelyRows, i)));
  takeRare(row);
  sift();
  spread(row, false);
  return size;
}

/** The same by scoring every row. */
export function compare(row: i32, k: i32, rows: i32): i32 {
  spread(row, true);
  resetBest(k, rows, 0);
  for (let other = 0; other < rows; other++) if (other !== row) scoreRow(other);
  spread(row, false);
  return size;
}

/** Spreads the row out by column, or clears it away. */
function spread(row: i32, isThere: bool): void {
  const end = i32At(entryStarts, row + 1);
  for (let e = i32At(entryStarts, row); e < end; e++) {
    const column = i32At(columns, e);
    store<f32>(query + ((<usize>column) << 2), isThere ? f32At(values, e) : 0);
    const bits = queryBits + (<usize>column >> 3);
    store<u8>(bits, isThere ? load<u8>(bits) | ((<u8>1) << (<u8>(column & 7))) : 0);
  }
}

/** Adds to the bounds what the row's columns give, each by its posting list. */
function addLists(row: i32, units: f64): void {
  const end = i32At(entryStarts, row + 1);
  for (let e = i32At(entryStarts, row); e < end; e++) touchList(i32At(columns, e));
  for (let e = i32At(entryStarts, row); e < end; e++) {
    const column = i32At(columns, e);
    if (i32At(dimensionOf, column) < 0) addList(column, <i32>Math.ceil(units * <f64>f32At(values, e)));
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

/** Rows that share what few have are likely to be near: they make the floor high at once. */
function takeRare(row: i32): void {
  const end = i32At(entryStarts, row + 1);
  for (let e = i32At(entryStarts, row); e < end; e++) {
    const column = i32At(columns, e);
    if (i32At(dimensionOf, column) >= 0) continue;
    const to = i32At(listStarts, column + 1);
    const from = i32At(listStarts, column);
    if (to - from <= FEW) for (let p = from; p < to; p++) take(i32At(listSlots, p));
  }
}
