import type { TypedArray } from "./shared-arrays.js";

type ArrayType<A extends TypedArray> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): A;
};

/** Hands out a buffer, one array after the other. Without a buffer it only measures what is needed. */
export class Allocator {
  /** bytes handed out */
  end: number;
  private readonly buffer: ArrayBufferLike | undefined;

  constructor(buffer?: ArrayBufferLike, from = 0) {
    this.buffer = buffer;
    this.end = from;
  }

  /** An array over the next part of the buffer: zeros if the buffer is new. */
  array<A extends TypedArray>(Type: ArrayType<A>, length: number): A {
    const from = this.end;
    this.end += Math.ceil((length * Type.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
    return this.buffer ? new Type(this.buffer, from, length) : new Type(new ArrayBuffer(0), 0, 0);
  }
}

/** Arrays begin at addresses that a 128-bit instruction may read. */
const ALIGNMENT = 16;
