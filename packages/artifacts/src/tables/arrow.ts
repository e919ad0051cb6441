import { Problem } from "@movies/publishing";
import {
  Column,
  columnFromArray,
  type DataType,
  type Table,
  Type,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint16,
  uint32,
} from "@uwdata/flechette";

/** A column to write: its Arrow type and its values, one per row, null if unknown; or one of whole-columns.ts. */
export type ColumnSpec = readonly [type: DataType, values: ArrayLike<unknown>] | Column<unknown>;

/** An Arrow IPC file with the given columns in one record batch: zero-copy to open here, readable by pandas, DuckDB and Polars. */
export function toArrow(columns: Readonly<Record<string, ColumnSpec>>): Uint8Array {
  const built = Object.entries(columns).map(([name, spec]): [string, Column<unknown>] => [
    name,
    spec instanceof Column ? spec : columnOf(...spec),
  ]);
  const bytes = tableToIPC(tableFromColumns(built), { format: "file" });
  if (bytes === null) throw new Error("flechette returned no bytes for an in-memory sink");
  return bytes;
}

const columnOf = (type: DataType, values: ArrayLike<unknown>): Column<unknown> =>
  columnFromArray(values as unknown[], type, { maxBatchRows: Number.POSITIVE_INFINITY });

/** Row or column numbers of a table, in the narrowest type that holds them all. */
export type Rows = Uint16Array | Uint32Array;

/** The type of a column of such numbers, for `count` rows. */
export const rowType = (count: number): DataType => (count <= 2 ** 16 ? uint16() : uint32());

/** Opens an Arrow IPC file. Errors here and below: Problem, without the command to run next. */
export function fromArrow(bytes: Uint8Array): Table {
  try {
    return tableFromIPC(bytes);
  } catch (error) {
    throw new Problem("it is no Arrow file", { cause: error });
  }
}

function child<T>(table: Table, name: string): Column<T> {
  if (!table.names.includes(name)) throw new Problem(`it lacks the column ${name}`);
  return table.getChild(name);
}

/** A column of numbers without nulls, over the bytes of the file. Errors: Problem if they are of another type. */
export function numbers<T extends NumberArray>(table: Table, name: string, type: TypeOf<T>): T {
  const values = expectType(child(table, name).data[0]?.values ?? new type(0), name, [type]);
  return values.subarray(0, table.numRows) as T; // buffers are padded, and for some types flechette returns them padded
}

/** Lists of numbers, one per row, over the bytes of the file: reading them makes no copy. */
export interface Lists<T extends NumberArray = Rows> {
  /** rows + 1 offsets into `values` */
  readonly starts: Int32Array;
  readonly values: T;
  at(row: number): T;
  size(row: number): number;
}

/** A column of lists of numbers. Errors: Problem if they are of none of the types. */
export function lists<T extends NumberArray>(table: Table, name: string, types: TypeOf<T>[]): Lists<T> {
  const batch = child(table, name).data[0];
  const starts = expectType(batch?.offsets ?? new Int32Array(1), name, [Int32Array]);
  const values = expectType(batch?.children[0]?.values ?? emptyOf(types), name, types);
  return {
    starts,
    values,
    at: (row) => values.subarray(starts[row], starts[row + 1]) as T,
    size: (row) => (starts[row + 1] ?? 0) - (starts[row] ?? 0),
  };
}

/** A column of lists of rows. Errors: Problem if they are not. */
export const rowLists = (table: Table, name: string): Lists =>
  lists<Rows>(table, name, [Uint16Array, Uint32Array]);

type NumberArray = Int32Array | Float32Array | Float64Array | Rows;
type TypeOf<T> = new (length: number) => T;

const emptyOf = <T>([type]: readonly TypeOf<T>[]): T | undefined => type && new type(0);

function expectType<T>(values: unknown, name: string, types: readonly TypeOf<T>[]): T {
  for (const type of types) if (values instanceof type) return values;
  throw new Problem(`its column ${name} is not of ${types.map((type) => type.name).join(" or ")}`);
}

/** Reads one cell at a time: nothing is decoded before it is needed. Errors: RangeError past the last row. */
export function reader<T>(table: Table, name: string): (row: number) => T {
  const column = child<T>(table, name);
  const at = (textsOf(column) ?? ((row) => column.at(row))) as (row: number) => T | null | undefined;
  return (row) => {
    const value = at(row);
    if (value === null || value === undefined) throw new RangeError(`no ${name} in row ${row}`);
    return value;
  };
}

/** The texts of a column, unless some are null. Buffer reads them faster than flechette's TextDecoder, and a search reads hundreds. */
function textsOf({ type, data }: Column<unknown>): ((row: number) => string | undefined) | undefined {
  const [batch] = data;
  if (type.typeId !== Type.Utf8 || batch === undefined || data.length > 1 || batch.nullCount > 0)
    return undefined;
  const offsets = batch.offsets as Int32Array; // those of Arrow's utf8
  const bytes = Buffer.from(batch.values.buffer, batch.values.byteOffset, batch.values.byteLength);
  return (row) => {
    const end = offsets[row + 1];
    return end === undefined ? undefined : bytes.toString("utf8", offsets[row], end);
  };
}

/** Like `reader`, for a column whose values may be null. */
export function nullableReader<T>(table: Table, name: string): (row: number) => T | null {
  const column = child<T>(table, name);
  return (row) => column.at(row) ?? null;
}

/** The first row of a sorted column whose value is not below `key`; the number of rows if there is none. */
export function lowerBound<T extends string | number>(rows: number, at: (row: number) => T, key: T): number {
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
