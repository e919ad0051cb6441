export type Typed = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/**
 * The same plain data with every typed array in memory that all threads see, instead of a copy for each.
 * @param inShared copies one array; what the data names twice is copied once
 */
export function shared<Data>(data: Data, inShared: <A extends Typed>(array: A) => A = sharedArray): Data {
  const known = new Map<unknown, unknown>();
  const visit = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const same = known.get(value) ?? once(value);
    known.set(value, same);
    return same;
  };
  const once = (value: object): unknown => {
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return inShared(value as Typed);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner)]));
  };
  return visit(data) as Data;
}

function sharedArray<A extends Typed>(array: A): A {
  const Same = array.constructor as new (buffer: SharedArrayBuffer) => A;
  const copy = new Same(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}
