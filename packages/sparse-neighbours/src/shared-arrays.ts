export type TypedArray =
  | Uint8Array
  | Uint16Array
  | Int16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

type ArrayOver<A extends TypedArray> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike): A;
};

/** An array of zeros that all threads see: posting it copies nothing. */
export const sharedArray = <A extends TypedArray>(Type: ArrayOver<A>, length: number): A =>
  new Type(new SharedArrayBuffer(length * Type.BYTES_PER_ELEMENT));

/** A copy of the array that all threads see. */
export function sharedCopy<A extends TypedArray>(array: A): A {
  const copy = sharedArray(array.constructor as ArrayOver<A>, array.length);
  copy.set(array);
  return copy;
}
