import type { Affinity } from "./affinity.js";
import { ONE_BITS, type Postings } from "./nearest-index.js";
import { STRIDE } from "./places.js";

/**
 * Finds the places that may be among the k best by a number for each, its bound: the units that its score has at most.
 * A bound takes 16 bits, of which the highest stays free, so that two are compared in one subtraction of 32 bits and all
 * of them are looked at in less time than a list of those that were touched would take to keep.
 *
 * A bound is at most `error` units above the score. So no score among the k best is below the k-th best bound less the
 * error, and neither is its bound.
 */
export class Sieve {
  /** the places found, with their bounds */
  readonly hits: Int32Array;
  readonly values: Int32Array;
  count = 0;

  private readonly affinity: Affinity;
  private readonly k: number;
  /** the bounds by place, and the same two at a time */
  private readonly bounds: Uint16Array;
  private readonly words: Int32Array;
  /** how many hits have a bound of so many times `STEP` units */
  private readonly steps = new Int32Array((MOST_UNITS >> STEP_BITS) + 1);
  /** the highest step that k hits reach, and how many do */
  private step = 0;
  private reached = 0;
  private error = 0;

  constructor(affinity: Affinity, k: number) {
    const size = affinity.places.rowAt.length;
    this.affinity = affinity;
    this.k = k;
    this.words = new Int32Array(size / 2);
    this.bounds = new Uint16Array(this.words.buffer);
    this.hits = new Int32Array(size);
    this.values = new Int32Array(size);
  }

  /** Forgets what it found, and sets the bound of every place to that of its affinity with the row asked about. */
  reset(error: number): void {
    this.bounds.set(this.affinity.bounds);
    this.error = error;
    this.steps.fill(0);
    this.step = 0;
    this.reached = 0;
    this.count = 0;
  }

  /** Adds to the bounds the products of a column: of so many units, with each value of its posting list. */
  add({ starts, places, parts }: Postings, column: number, units: number): void {
    const { bounds } = this;
    const end = starts[column + 1] ?? 0;
    for (let p = starts[column] ?? 0; p < end; p++) {
      const place = places[p] ?? 0;
      bounds[place] = (bounds[place] ?? 0) + ((Math.imul(units, parts[p] ?? 0) + ONE_LESS) >> ONE_BITS);
    }
  }

  drop(place: number): void {
    this.bounds[place] = 0;
  }

  /** Looks at one place before all others. It is not found again. */
  take(place: number): void {
    const { places, raises } = this.affinity;
    const raise = raises[places.segmentOf[places.rowAt[place] ?? 0] ?? 0] ?? 0;
    if ((this.bounds[place] ?? 0) < this.floorBelow(raise)) return;
    this.offer(place, raise);
    this.drop(place);
  }

  /** Finds every place that may be among the k best. */
  sift(): void {
    const { places, raises } = this.affinity;
    const { starts } = places;
    for (let s = 0; s + 1 < starts.length; s++)
      this.siftSegment(starts[s] ?? 0, starts[s + 1] ?? 0, raises[s] ?? 0);
  }

  private siftSegment(from: number, to: number, raise: number): void {
    const { words, bounds } = this;
    const end = to >> 1;
    let floor = this.floorBelow(raise);
    let missing = missingTo(floor);
    for (let w = from >> 1; w < end; w += STRIDE / 2) {
      const first =
        ((words[w] ?? 0) + missing) |
        ((words[w + 1] ?? 0) + missing) |
        ((words[w + 2] ?? 0) + missing) |
        ((words[w + 3] ?? 0) + missing);
      const last =
        ((words[w + 4] ?? 0) + missing) |
        ((words[w + 5] ?? 0) + missing) |
        ((words[w + 6] ?? 0) + missing) |
        ((words[w + 7] ?? 0) + missing);
      if (((first | last) & HIGHEST) === 0) continue;
      for (let v = w; v < w + STRIDE / 2; v++) {
        if ((((words[v] ?? 0) + missing) & HIGHEST) === 0) continue;
        if ((bounds[2 * v] ?? 0) >= floor) this.offer(2 * v, raise);
        if ((bounds[2 * v + 1] ?? 0) >= floor) this.offer(2 * v + 1, raise);
      }
      floor = this.floorBelow(raise);
      missing = missingTo(floor);
    }
  }

  /** Keeps a place, unless it is no neighbour: it was not touched, and its affinity is not enough. */
  private offer(place: number, raise: number): void {
    const bound = this.bounds[place] ?? 0;
    const { affinity } = this;
    if (bound > (affinity.bounds[place] ?? 0) || affinity.suffices(affinity.places.rowAt[place] ?? 0))
      this.keep(place, bound + raise);
  }

  private keep(place: number, value: number): void {
    this.hits[this.count] = place;
    this.values[this.count++] = value;
    const step = value >> STEP_BITS;
    this.steps[step] = (this.steps[step] ?? 0) + 1;
    if (step >= this.step) this.reached += 1;
    while (this.reached - (this.steps[this.step] ?? 0) >= this.k) {
      this.reached -= this.steps[this.step] ?? 0;
      this.step += 1;
    }
  }

  /** The bound that a hit must have, before it is raised. One without any bound is none. */
  private floorBelow(raise: number): number {
    return Math.max(1, this.floor - raise);
  }

  /** No bound below it is among the k best. */
  get floor(): number {
    return (this.step << STEP_BITS) - this.error;
  }
}

/** Units that a bound may have. */
export const MOST_UNITS = 0x7fff;

/** Bounds are counted in steps of 64 units. */
const STEP_BITS = 6;

const ONE_LESS = (1 << ONE_BITS) - 1;

/** The highest bits of two bounds side by side. */
const HIGHEST = 0x80008000;

/** What makes a bound's highest bit one exactly where it reaches the floor, for two bounds side by side. */
function missingTo(floor: number): number {
  const missing = 0x8000 - floor;
  return (missing << 16) | missing;
}
