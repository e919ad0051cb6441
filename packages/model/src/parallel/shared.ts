/** The same plain data with every typed array in memory that all threads see, instead of a copy for each. */
export function shared<Data>(data: Data, known = new Map<unknown, unknown>()): Data {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return data;
  const same = known.get(data) ?? sharedOnce(data, known);
  known.set(data, same);
  return same as Data;
}

function sharedOnce(data: object, known: Map<unknown, unknown>): unknown {
  if (ArrayBuffer.isView(data) && !(data instanceof DataView)) return sharedArray(data as never);
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shared(value, known)]));
}

type Typed = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

function sharedArray<A extends Typed>(array: A): A {
  const Same = array.constructor as new (buffer: SharedArrayBuffer) => A;
  const copy = new Same(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}
