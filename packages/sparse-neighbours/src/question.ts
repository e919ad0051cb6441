import { CODES, highCode, lowCode, type Reach } from "./attributes.js";
import type { SearchJob } from "./memory.js";
import type { InnerLoops } from "./wasm.js";

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

/** Says to WebAssembly what a row asks of common columns and attributes, in its units. */
export class Question {
  private readonly job: SearchJob;
  private readonly loops: InnerLoops;
  private readonly units: number;
  /** parts in a common value of 1 of the row asked about */
  private readonly scale: number;
  private readonly shift: number;

  constructor(job: SearchJob, loops: InnerLoops) {
    const { greatestProduct, common } = job.index;
    this.job = job;
    this.loops = loops;
    const most =
      (MOST_UNITS - MOST_COLUMNS * ROUNDING) / Math.max(1, greatestProduct + job.mostReached) / 1.1;
    const dimensions = common.greatest > 0 ? common.columns.length : 0;
    if (dimensions === 0) [this.scale, this.shift, this.units] = [0, 0, most];
    else {
      const longest = Math.sqrt(common.greatest * dimensions); // no row's common values add up to more
      const room = MOST_SUM - dimensions - common.scale * longest - 2 ** MOST_SHIFT;
      const fits = room / (common.scale * common.greatest + longest);
      this.scale = Math.min(common.scale, fits, (most * 2 ** MOST_SHIFT) / common.scale);
      this.shift = Math.max(0, Math.ceil(Math.log2((this.scale * common.scale) / most)));
      this.units = (this.scale * common.scale) / 2 ** this.shift;
    }
  }

  /** Returns the units in a score of 1, and how many a bound may exceed its score; null if the row has too many columns. */
  ask(row: number, reaches: readonly Reach[]): { readonly units: number; readonly error: number } | null {
    const { starts } = this.job.index.matrix;
    const columns = starts[row + 1] - starts[row];
    const error = 2 + columns * ROUNDING + this.askCommon(row) + this.askAttributes(reaches);
    return columns > MOST_COLUMNS ? null : { units: this.units, error: Math.ceil(error) };
  }

  /** Returns the units by which a bound may exceed a product in the common columns. */
  private askCommon(row: number): number {
    const { matrix, common } = this.job.index;
    const { askedDimensions, askedWeights } = this.loops.arrays;
    let count = 0;
    let sum = 0;
    for (let e = matrix.starts[row]; e < matrix.starts[row + 1]; e++) {
      const dimension = common.dimensionOf[matrix.columns[e]];
      if (dimension < 0) continue;
      askedDimensions[count] = dimension;
      askedWeights[count++] = Math.min(255, Math.ceil(matrix.values[e] * this.scale));
      sum += matrix.values[e];
    }
    this.loops.ask(count, this.shift);
    const others = Math.sqrt(count * common.greatest); // no row's values in these columns add up to more
    return (this.scale * sum + common.scale * others + count) / 2 ** this.shift + 1;
  }

  /** Likewise of the attributes. */
  private askAttributes(reaches: readonly Reach[]): number {
    const { codes } = this.job.index.common;
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
