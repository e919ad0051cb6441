/** A cache of bounded size, by bytes; what its entries weigh is said by who puts them there. */
export interface Cache<Value> {
  get(key: string): Value | undefined;
  /** Keeps a value, in place of the one it had. What is too large for the cache is not kept. */
  set(key: string, value: Value, bytes: number): void;
  /** what is kept now */
  readonly entries: number;
  readonly bytes: number;
}

/**
 * Two generations: what is put or found goes into the young one; once that has half of the bytes, it becomes the old one
 * and the old one is forgotten. What is asked for again and again stays, a flood of addresses that come once passes
 * through, and finding something is one look-up in a Map: a list by last use would write at every hit.
 */
export function createCache<Value>(maxBytes: number): Cache<Value> {
  let young = new Generation<Value>();
  let old = new Generation<Value>();

  function put(key: string, slot: Slot<Value>): void {
    if (slot.bytes > maxBytes / 2) return;
    if (young.bytes + slot.bytes > maxBytes / 2) {
      old = young;
      young = new Generation();
    }
    old.delete(key);
    young.put(key, slot);
  }

  return {
    get(key) {
      const kept = young.get(key);
      if (kept !== undefined) return kept.value;
      const aged = old.get(key);
      if (aged !== undefined) put(key, aged);
      return aged?.value;
    },
    set(key, value, bytes) {
      young.delete(key);
      old.delete(key);
      put(key, { value, bytes });
    },
    get entries() {
      return young.size + old.size;
    },
    get bytes() {
      return young.bytes + old.bytes;
    },
  };
}

interface Slot<Value> {
  readonly value: Value;
  readonly bytes: number;
}

class Generation<Value> {
  readonly #slots = new Map<string, Slot<Value>>();
  bytes = 0;

  get size(): number {
    return this.#slots.size;
  }

  get(key: string): Slot<Value> | undefined {
    return this.#slots.get(key);
  }

  put(key: string, slot: Slot<Value>): void {
    this.#slots.set(key, slot);
    this.bytes += slot.bytes;
  }

  delete(key: string): void {
    this.bytes -= this.#slots.get(key)?.bytes ?? 0;
    this.#slots.delete(key);
  }
}
