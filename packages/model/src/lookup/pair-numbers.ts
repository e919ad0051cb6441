/**
 * Numbers pairs of whole numbers from 0 in the order in which they first occur: a hash table with open addressing, several
 * times faster than a `Map`, and without garbage.
 */
export class PairNumbers {
  /** the pair of each number, as one number: high · 2^21 + low */
  private pairs = new Float64Array(1024);
  /** by slot, the number of its pair + 1, or 0; twice as many slots as pairs fit */
  private slots = new Int32Array(2048);
  size = 0;

  /** @param high below 2^32 @param low below 2^21, as code points are */
  numberOf(high: number, low: number): number {
    const pair = high * LOW + low;
    const slot = this.slotOf(high, low, pair);
    if (this.slots[slot] > 0) return this.slots[slot] - 1;
    this.pairs[this.size] = pair;
    this.slots[slot] = ++this.size;
    if (this.size === this.pairs.length) this.grow();
    return this.size - 1;
  }

  /** The pair of a number. */
  pairOf(number: number): readonly [high: number, low: number] {
    const pair = this.pairs[number];
    return [Math.floor(pair / LOW), pair % LOW];
  }

  /** The slot where a pair is, or belongs. */
  private slotOf(high: number, low: number, pair: number): number {
    const { slots, pairs } = this;
    const mask = slots.length - 1;
    let slot = hash(high, low) & mask;
    while (slots[slot] > 0 && pairs[slots[slot] - 1] !== pair) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const pairs = new Float64Array(2 * this.size);
    pairs.set(this.pairs);
    this.pairs = pairs;
    this.slots = new Int32Array(4 * this.size);
    for (let number = 0; number < this.size; number++)
      this.slots[this.slotOf(...this.pairOf(number), pairs[number])] = number + 1;
  }
}

const LOW = 2 ** 21;

/** Spreads pairs that lie close together; the multipliers are MurmurHash3's. */
function hash(high: number, low: number): number {
  const mixed = Math.imul(high, 0xcc9e2d51) ^ Math.imul(low, 0x1b873593);
  return mixed ^ (mixed >>> 15);
}
