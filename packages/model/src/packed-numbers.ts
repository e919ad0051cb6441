/**
 * Numbers for pairs of whole numbers, from 0 on, as they first come: a hash table with open addressing, several times
 * faster than a `Map` of texts or of large numbers, and without garbage.
 */
export class PackedNumbers {
  /** the pair of each number, as one: high · 2^21 + low */
  private pairs = new Float64Array(1024);
  /** number + 1 of the pair in each slot, 0 where there is none; twice as many slots as pairs have room */
  private slots = new Int32Array(2048);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** @param high below 2^32 @param low below 2^21, as code points are */
  numberOf(high: number, low: number): number {
    const pair = high * LOW + low;
    const mask = this.slots.length - 1;
    for (let slot = hash(high, low) & mask; ; slot = (slot + 1) & mask) {
      const known = (this.slots[slot] ?? 0) - 1;
      if (known < 0) return this.add(pair, slot);
      if (this.pairs[known] === pair) return known;
    }
  }

  /** The pair of a number. */
  pairOf(number: number): readonly [high: number, low: number] {
    const pair = this.pairs[number] ?? 0;
    return [Math.floor(pair / LOW), pair % LOW];
  }

  private add(pair: number, slot: number): number {
    this.pairs[this.count] = pair;
    this.slots[slot] = this.count + 1;
    this.count += 1;
    if (this.count === this.pairs.length) this.grow();
    return this.count - 1;
  }

  private grow(): void {
    const pairs = new Float64Array(2 * this.count);
    pairs.set(this.pairs);
    this.pairs = pairs;
    this.slots = new Int32Array(4 * this.count);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = hash(...this.pairOf(number)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}

const LOW = 2 ** 21;

/** Spreads what lies close together; multipliers of MurmurHash3. */
function hash(high: number, low: number): number {
  const mixed = Math.imul(high, 0xcc9e2d51) ^ Math.imul(low, 0x1b873593);
  return mixed ^ (mixed >>> 15);
}
