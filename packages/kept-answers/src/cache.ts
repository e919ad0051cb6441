import { fnv1a } from "./hash.js";

/** A cache bounded in bytes; callers state the size of each entry. */
export interface Cache<Value> {
  get(key: string): Value | undefined;
  /**
   * Keeps a value, replacing the key's earlier one, if the key was put before recently: a key that comes once is not worth its
   * place. A value larger than half of the cache is not kept.
   */
  put(key: string, value: Value, bytes: number): void;
  /** the current contents */
  readonly entries: number;
  readonly bytes: number;
}

/**
 * Two generations: entries that are put or found go into the young one. When that has half of the bytes, it becomes the old one
 * and the old one is dropped. Entries that are requested again and again stay, and finding one is a single look-up in a
 * Map; a list ordered by last use would have to be updated at every hit.
 */
export function createCache<Value>(maxBytes: number): Cache<Value> {
  const seenBefore = createDoorkeeper();
  let young = new Generation<Value>();
  let old = new Generation<Value>();

  function admit(key: string, slot: Slot<Value>): void {
    young.delete(key);
    old.delete(key);
    if (slot.bytes > maxBytes / 2) return;
    if (young.bytes + slot.bytes > maxBytes / 2) {
      old = young;
      young = new Generation();
    }
    young.put(key, slot);
  }

  return {
    get(key) {
      const kept = young.get(key);
      if (kept !== undefined) return kept.value;
      const aged = old.get(key);
      if (aged !== undefined) admit(key, aged);
      return aged?.value;
    },
    put(key, value, bytes) {
      if (seenBefore(key)) admit(key, { value, bytes });
    },
    get entries() {
      return young.size + old.size;
    },
    get bytes() {
      return young.bytes + old.bytes;
    },
  };
}

// Keys remembered by their hash: 64 KB, some ten thousand, each until another takes its place.
const PLACES = 2 ** 14;

/**
 * Whether a key came before. Without this check a flood of addresses that each come once would pass through the cache,
 * and its entries would live just long enough to leave V8's nursery, where they cost more than computing the answers.
 */
function createDoorkeeper(): (key: string) => boolean {
  const seen = new Uint32Array(PLACES);
  return (key) => {
    const hash = fnv1a(key);
    const known = seen[hash % PLACES] === hash;
    seen[hash % PLACES] = hash;
    return known;
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
