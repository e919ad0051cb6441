import {
  askedReaches,
  attributeValues,
  carriedNeighbours,
  carriedScores,
  columns,
  entryStarts,
  first,
  k,
  neighbours,
  query,
  queryBits,
  rowAt,
  rowCount,
  scores,
  values,
} from "./arrays";
import { f32At, f64At, i32At, setF64, setI32, u8At } from "./elements";
import { attributeCount } from "./measure";

/** The k best rows, in order, by their exact scores; of equal scores the lower row first. */

/** rows found */
export let size: i32 = 0;
/** no bound below it, in units, is among the k best */
export let bestFloor: i32 = 0;

let units: f64 = 0;

/** Begins with so many that are carried over from other blocks. */
export function resetBest(unitsInOne: f64, carried: i32): void {
  units = unitsInOne;
  size = carried;
  memory.copy(neighbours, carriedNeighbours, (<usize>carried) << 2);
  memory.copy(scores, carriedScores, (<usize>carried) << 3);
  bestFloor = 0;
  if (size > 0) raiseFloor();
}

function raiseFloor(): void {
  if (size === k) bestFloor = <i32>Math.floor(f64At(scores, k - 1) * units) - 1;
}

/** Scores a row of the block, which is none of the best if it shares no column with the row asked about. */
export function scoreRow(row: i32): void {
  let score = dot(row);
  if (score <= 0) return;
  for (let a = 0; a < attributeCount; a++) score += reached(a, f64At(attributeValues, a * rowCount + row));
  insert(first + row, score);
  raiseFloor();
}

/** The product with the row asked about, in order of columns: the same sum for (a, b) as for (b, a). */
function dot(row: i32): f64 {
  let sum: f64 = 0;
  const end = i32At(entryStarts, row + 1);
  for (let e = i32At(entryStarts, row); e < end; e++) {
    const column = i32At(columns, e);
    if (((u8At(queryBits, column >> 3) >> (column & 7)) & 1) !== 0)
      sum += <f64>f32At(values, e) * <f64>f32At(query, column);
  }
  return sum;
}

/** As in src/attributes.ts, to the last bit. */
function reached(attribute: i32, value: f64): f64 {
  const low = f64At(askedReaches, 4 * attribute);
  const high = f64At(askedReaches, 4 * attribute + 1);
  const span = f64At(askedReaches, 4 * attribute + 2);
  const distance = max<f64>(max<f64>(low - value, value - high), 0);
  return distance < span ? f64At(askedReaches, 4 * attribute + 3) * (1 - distance / span) : 0;
}

function insert(place: i32, score: f64): void {
  if (size === k && !isBefore(place, score, k - 1)) return;
  let i = size < k ? size : k - 1;
  if (size < k) size += 1;
  for (; i > 0 && isBefore(place, score, i - 1); i--) {
    setI32(neighbours, i, i32At(neighbours, i - 1));
    setF64(scores, i, f64At(scores, i - 1));
  }
  setI32(neighbours, i, place);
  setF64(scores, i, score);
}

function isBefore(place: i32, score: f64, i: i32): bool {
  const other = f64At(scores, i);
  return score > other || (score === other && i32At(rowAt, place) < i32At(rowAt, i32At(neighbours, i)));
}
