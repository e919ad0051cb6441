import type { Typed } from "./shared.js";

export type Kind<A extends Typed> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): A;
};

/** Hands out a memory, one array behind the other. Without a memory it only measures what is wanted. */
export class Arena {
  /** bytes handed out */
  end: number;
  private readonly buffer: ArrayBufferLike | undefined;

  constructor(buffer?: ArrayBufferLike, from = 0) {
    this.buffer = buffer;
    this.end = from;
  }

  /** An array of what the memory holds there: zeros, where it is new. */
  array<A extends Typed>(Kind: Kind<A>, length: number): A {
    const from = this.end;
    this.end += Math.ceil((length * Kind.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
    return this.buffer ? new Kind(this.buffer, from, length) : new Kind(new ArrayBuffer(0), 0, 0);
  }

  /** The same array in this memory; where it only measures, the array itself. */
  copy<A extends Typed>(array: A): A {
    const copy = this.array(array.constructor as unknown as Kind<A>, array.length);
    if (!this.buffer) return array;
    copy.set(array);
    return copy;
  }
}

/** Arrays begin where a whole instruction's worth of numbers may be read. */
const ALIGNMENT = 16;
