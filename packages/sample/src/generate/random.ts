import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import { type Curve, NORMAL } from "./settings.js";

/** What a stream of random numbers is for: each film has several independent ones. */
export const PURPOSE = { film: 1, damage: 2, block: 3, collection: 4, stray: 5 } as const;

const UNIT = 2 ** -32;

/** The random numbers for one item of one world: the same wherever and in whatever order items are made. */
export class Random {
  private readonly source;

  constructor(seed: number, purpose: number, index: number) {
    // All 128 bits of the state, not 32: among a million 32-bit seeds some hundred would occur twice.
    const a = mix(seed ^ 0x9e3779b9);
    const b = mix(a ^ index);
    const c = mix(b + Math.imul(purpose, 0x85ebca6b));
    this.source = xoroshiro128plusFromState([a, c, index ^ a, mix(c ^ b) | 1]);
    this.source.next(); // the first numbers of such a generator depend visibly on its seed
    this.source.next();
  }

  /** At least 0 and below 1. */
  unit(): number {
    return (this.source.next() >>> 0) * UNIT;
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  /** A whole number, at least 0 and below `count`. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new RangeError("Nothing to pick from.");
    return item;
  }

  /** An index, drawn with the probability of its share; shares sum to 1. */
  index(shares: readonly number[]): number {
    let left = this.unit();
    for (let i = 0; i < shares.length; i++) {
      left -= shares[i] ?? 0;
      if (left < 0) return i;
    }
    return shares.length - 1;
  }

  /** A standard normal deviate. */
  normal(): number {
    return along(NORMAL, this.unit());
  }

  /** A standard normal deviate whose correlation with another is `correlation`. */
  like(other: number, correlation: number): number {
    return correlation * other + Math.sqrt(1 - correlation * correlation) * this.normal();
  }
}

/** The value of a curve at `x`; constant beyond its ends. */
export function along(curve: Curve, x: number): number {
  let [fromX, fromY] = curve[0] ?? [0, 0];
  if (x <= fromX) return fromY;
  for (const [toX, toY] of curve) {
    if (x < toX) return fromY + ((x - fromX) / (toX - fromX)) * (toY - fromY);
    fromX = toX;
    fromY = toY;
  }
  return fromY;
}

/** The finaliser of MurmurHash3: every bit of the result depends on every bit of the number. */
function mix(number: number): number {
  let h = number | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
