export type TypedArray =
  | Uint8Array
  | Uint16Array
  | Int16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/**
 * The same plain data with each typed array copied, by default into memory that all threads see: posting it copies
 * nothing. An array that the data holds twice is copied once.
 */
export function shareArrays<Data>(
  data: Data,
  copy: <A extends TypedArray>(array: A) => A = sharedCopy,
): Data {
  const known = new Map<unknown, unknown>();
  const visit = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(visit);
    const same = known.get(value) ?? once(value);
    known.set(value, same);
    return same;
  };
  const once = (value: object): unknown => {
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return copy(value as TypedArray);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner)]));
  };
  return visit(data) as Data;
}

function sharedCopy<A extends TypedArray>(array: A): A {
  const Type = array.constructor as new (buffer: SharedArrayBuffer) => A;
  const copy = new Type(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}
