import { CODES, highCode, lowCode, type Reach } from "./attributes.js";
import type { SearchFrame } from "./job.js";
import type { SparseMatrix } from "./matrix.js";
import type { InnerLoops, Units } from "./wasm.js";

/** Units that a bound may have: the highest of its 16 bits is the sign. */
const MOST_UNITS = 0x7fff;

/** A row of more columns would leave the bounds no room for rounding: it is compared with every other row. */
const MOST_COLUMNS = 2000;

/** Units by which the bound of a product may exceed it, a column: both values and their product are rounded up. */
const ROUNDING = 3;

/** A sum of products of common columns, before it is shifted to units, has 16 bits without a sign. */
const MOST_SUM = 0xffff;

/** Bits by which it is shifted at most. */
const MOST_SHIFT = 8;

/** Slopes are in sixteenths of a unit. */
const FRACTION = 16;

/** Says to WebAssembly what a row asks, and what that is of common columns and attributes, in its units. */
export class Question {
  private readonly frame: SearchFrame;
  private readonly loops: InnerLoops;
  private readonly units: number;
  /** parts in a common value of 1 of the row asked about, and of the others */
  private readonly scale: number;
  private readonly otherScale: number;
  private readonly shift: number;

  constructor(frame: SearchFrame, loops: InnerLoops) {
    const { greatestProduct, greatestCommon, greatestCommonValue, common, mostReached } = frame;
    this.frame = frame;
    this.loops = loops;
    this.otherScale = 255 / greatestCommonValue;
    const most = (MOST_UNITS - MOST_COLUMNS * ROUNDING) / Math.max(1, greatestProduct + mostReached) / 1.1;
    const dimensions = greatestCommon > 0 ? common.length : 0;
    if (dimensions === 0) [this.scale, this.shift, this.units] = [0, 0, most];
    else {
      const longest = Math.sqrt(greatestCommon * dimensions); // no row's common values add up to more
      const room = MOST_SUM - dimensions - this.otherScale * longest - 2 ** MOST_SHIFT;
      const fits = room / (this.otherScale * greatestCommon + longest);
      this.scale = Math.min(this.otherScale, fits, (most * 2 ** MOST_SHIFT) / this.otherScale);
      this.shift = Math.max(0, Math.ceil(Math.log2((this.scale * this.otherScale) / most)));
      this.units = (this.scale * this.otherScale) / 2 ** this.shift;
    }
  }

  /** Returns null if the row has too many columns for bounds. */
  ask({ starts, columns, values }: SparseMatrix, row: number, reaches: readonly Reach[]): Units {
    const ownColumns = columns.subarray(starts[row], starts[row + 1]);
    const ownValues = values.subarray(starts[row], starts[row + 1]);
    this.loops.arrays.askedColumns.set(ownColumns);
    this.loops.arrays.askedValues.set(ownValues);
    const count = ownColumns.length;
    const common = this.askCommon(ownColumns, ownValues);
    const error = 2 + count * ROUNDING + common + this.askAttributes(reaches);
    return count > MOST_COLUMNS ? null : { units: this.units, error: Math.ceil(error) };
  }

  /** Returns the units by which a bound may exceed a product in the common columns. */
  private askCommon(columns: Int32Array, values: Float32Array): number {
    const { askedDimensions, askedWeights } = this.loops.arrays;
    const { dimensionOf } = this.loops;
    let count = 0;
    let sum = 0;
    for (let i = 0; i < columns.length; i++) {
      const dimension = dimensionOf[columns[i]];
      if (dimension < 0) continue;
      askedDimensions[count] = dimension;
      askedWeights[count++] = Math.min(255, Math.ceil(values[i] * this.scale));
      sum += values[i];
    }
    this.loops.set({ columnCount: columns.length, dimensionCount: count, shift: this.shift });
    const others = Math.sqrt(count * this.frame.greatestCommon); // no row's values in these columns add up to more
    return (this.scale * sum + this.otherScale * others + count) / 2 ** this.shift + 1;
  }

  /** Likewise of the attributes. */
  private askAttributes(reaches: readonly Reach[]): number {
    const { codes } = this.frame;
    const { askedReaches, askedLows, askedHighs, askedSpans, askedSlopes, askedFull } = this.loops.arrays;
    let error = 0;
    reaches.forEach(({ low, high, span, weight }, a) => {
      askedReaches.set([low, high, span, weight], 4 * a);
      const full = weight * this.units;
      const spanCodes = Math.min(CODES, Math.ceil(span * codes[a].scale));
      const slope = full / Math.max(1, span * codes[a].scale);
      askedLows[a] = lowCode(codes[a], low);
      askedHighs[a] = highCode(codes[a], high);
      askedSpans[a] = spanCodes;
      askedSlopes[a] = Math.min(slope * FRACTION, MOST_SUM / spanCodes); // rounded down
      askedFull[a] = Math.ceil(full);
      error += 2 + spanCodes * (slope - askedSlopes[a] / FRACTION) + 2 * codes[a].width * slope;
    });
    return error;
  }
}
