/** The same plain data with every typed array in memory that all threads see, instead of a copy for each. */
export function shared<Data>(data: Data): Data {
  if (ArrayBuffer.isView(data) && !(data instanceof DataView)) return sharedArray(data as never) as Data;
  if (typeof data !== "object" || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shared(value)])) as Data;
}

type Typed = Uint8Array | Int32Array | Uint32Array | Float32Array | Float64Array;

function sharedArray<A extends Typed>(array: A): A {
  const Same = array.constructor as new (buffer: SharedArrayBuffer) => A;
  const copy = new Same(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}
