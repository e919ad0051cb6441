import {
  askedDimensions,
  askedFull,
  askedHighs,
  askedLows,
  askedSlopes,
  askedSpans,
  askedWeights,
  measured,
  measuredColumns,
} from "./arrays";
import { i32At, u8At, u16At } from "./elements";

/** How many dimensions the row asked about has, attributes there are, and bits a product of values is shifted. */
export let dimensionCount: i32 = 0;
export let attributeCount: i32 = 0;
export let shift: i32 = 0;

/** Slopes are in sixteenths of a unit. */
const FRACTION: i32 = 4;

// Both measure what sixteen neighbouring slots, or blocks, have in common with the row asked about: upper bounds in units.
// `from` is the first of the sixteen, `count` how many elements each dimension or attribute has.

/** Writes to `measuredColumns` what their common columns give. */
export function measureColumns(values: usize, count: i32, from: i32): void {
  // saturated: the greatest values of a block together may make more than any two rows can
  const carry = i16x8.splat(<i16>(((<i32>1) << shift) - 1));
  let first = carry;
  let last = carry;
  for (let d = 0; d < dimensionCount; d++) {
    const value = v128.load(values + <usize>(i32At(askedDimensions, d) * count + from));
    const weight = i8x16.splat(<i8>u8At(askedWeights, d));
    first = i16x8.add_sat_u(first, i16x8.extmul_low_i8x16_u(value, weight));
    last = i16x8.add_sat_u(last, i16x8.extmul_high_i8x16_u(value, weight));
  }
  v128.store(measuredColumns, i16x8.shr_u(first, shift));
  v128.store(measuredColumns, i16x8.shr_u(last, shift), 16);
}

/** Adds to it what their attributes give, in `measured`. */
export function measureAttributes(lows: usize, highs: usize, count: i32, from: i32): void {
  let first = v128.load(measuredColumns);
  let last = v128.load(measuredColumns, 16);
  for (let a = 0; a < attributeCount; a++) {
    const at = <usize>(a * count + from);
    const below = i8x16.sub_sat_u(i8x16.splat(<i8>u8At(askedLows, a)), v128.load(highs + at));
    const above = i8x16.sub_sat_u(v128.load(lows + at), i8x16.splat(<i8>u8At(askedHighs, a)));
    const apart = i8x16.min_u(i8x16.max_u(below, above), i8x16.splat(<i8>u8At(askedSpans, a)));
    const slope = i16x8.splat(<i16>u16At(askedSlopes, a));
    const full = i16x8.splat(<i16>u16At(askedFull, a));
    first = i16x8.add(first, fallen(full, i16x8.extend_low_i8x16_u(apart), slope));
    last = i16x8.add(last, fallen(full, i16x8.extend_high_i8x16_u(apart), slope));
  }
  v128.store(measured, first);
  v128.store(measured, last, 16);
}

function fallen(full: v128, apart: v128, slope: v128): v128 {
  return i16x8.sub_sat_u(full, i16x8.shr_u(i16x8.mul(apart, slope), FRACTION));
}
