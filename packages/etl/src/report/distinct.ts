import { SETTINGS } from "../settings.js";

/**
 * Counts distinct texts, keeping a 64-bit hash of each instead of the text. Up to `limit` the count is exact, except
 * that among four million texts two have the same hash with a chance of one in two million.
 */
export class DistinctCounter {
  /** different texts seen, `limit` at most */
  count = 0;
  private slots = new Int32Array(2 * 1024); // pairs; 0, 0 is an empty slot
  private mask = 1023;
  private readonly limit: number;

  constructor(limit: number = SETTINGS.distinctValues) {
    this.limit = limit;
  }

  /** There may be more than `count`. */
  get full(): boolean {
    return this.count >= this.limit;
  }

  /** Takes many at once: a single copy of all of them is several times as fast to walk as slices of larger texts. */
  add(texts: readonly string[]): void {
    copy(texts.join(""));
    let end = 0;
    for (const { length } of texts) {
      const from = end;
      end += length;
      if (this.full) return;
      hash(from, end);
      if (!put(this.slots, this.mask, low, high)) continue;
      this.count++;
      if (4 * this.count > 3 * this.mask) this.grow();
    }
  }

  private grow(): void {
    const old = this.slots;
    this.mask = 2 * this.mask + 1;
    this.slots = new Int32Array(2 * (this.mask + 1));
    for (let at = 0; at < old.length; at += 2) {
      const low = old[at] ?? 0;
      const high = old[at + 1] ?? 0;
      if (low !== 0 || high !== 0) put(this.slots, this.mask, low, high);
    }
  }
}

/** Puts a pair into its slot; false if it was there. */
function put(slots: Int32Array, mask: number, low: number, high: number): boolean {
  for (let slot = low & mask; ; slot = (slot + 1) & mask) {
    const there = slots[2 * slot] ?? 0;
    const beside = slots[2 * slot + 1] ?? 0;
    if (there === low && beside === high) return false;
    if (there !== 0 || beside !== 0) continue;
    slots[2 * slot] = low;
    slots[2 * slot + 1] = high;
    return true;
  }
}

// The result of `hash`: returning an object for each of half a million names would cost more than the hashing.
let low = 0;
let high = 0;

let codes = new Uint16Array(1 << 16);

/** Leaves two 32-bit hashes of the codes in [from, to), by multiplication, as cyrb53 mixes them; never 0, 0. */
function hash(from: number, to: number): void {
  const here = codes; // a local is looked up once, not for every code
  let a = 0xdeadbeef ^ (to - from);
  let b = 0x41c6ce57 ^ (to - from);
  for (let at = from; at < to; at++) {
    const code = here[at] ?? 0;
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  low = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  high = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35) || 1;
}

function copy(text: string): void {
  if (text.length >= codes.length) codes = new Uint16Array(2 * text.length);
  Buffer.from(codes.buffer).write(text, "utf16le");
}
