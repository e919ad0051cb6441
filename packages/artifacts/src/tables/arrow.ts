import {
  type Column,
  columnFromArray,
  type DataType,
  type Table,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
} from "@uwdata/flechette";
import { Problem } from "../problem.js";

/** A column to write: its Arrow type and its values, one a row, null where unknown. */
export type ColumnSpec = readonly [type: DataType, values: ArrayLike<unknown>];

/** An Arrow IPC file with the given columns, in one record batch: zero-copy to open here, readable by pandas, DuckDB, Polars. */
export function toArrow(columns: Readonly<Record<string, ColumnSpec>>): Uint8Array {
  const built = Object.entries(columns).map(([name, [type, values]]): [string, Column<unknown>] => [
    name,
    columnFromArray(values as unknown[], type, { maxBatchRows: Number.POSITIVE_INFINITY }),
  ]);
  const bytes = tableToIPC(tableFromColumns(built), { format: "file" });
  if (bytes === null) throw new Error("flechette returned no bytes for an in-memory sink");
  return bytes;
}

/** Opens an Arrow IPC file, which must have the named columns. */
export function fromArrow(bytes: Uint8Array, names: readonly string[]): Table {
  const table = decode(bytes);
  const missing = names.filter((name) => !table.names.includes(name));
  if (missing.length > 0)
    throw new Problem(`an artifact lacks the column ${missing.join(", ")}; run: movies build-model`);
  return table;
}

function decode(bytes: Uint8Array): Table {
  try {
    return tableFromIPC(bytes);
  } catch (error) {
    throw new Problem("an artifact that ends in .arrow is no Arrow file; run: movies build-model", {
      cause: error,
    });
  }
}

/** A column of 32-bit integers without nulls, as the bytes stand in the file. */
export function int32Column(table: Table, name: string): Int32Array {
  const array = table.getChild(name).toArray();
  if (array instanceof Int32Array) return array;
  if (table.numRows === 0) return new Int32Array(0);
  throw new Problem(`the artifact's column ${name} is not 32-bit integers; run: movies build-model`);
}

/** A column of 64-bit floats without nulls, as the bytes stand in the file. */
export function float64Column(table: Table, name: string): Float64Array {
  const array = table.getChild(name).toArray();
  if (array instanceof Float64Array) return array;
  if (table.numRows === 0) return new Float64Array(0);
  throw new Problem(`the artifact's column ${name} is not 64-bit floats; run: movies build-model`);
}

/** Reads one cell at a time: nothing is decoded before it is asked for. Errors: RangeError past the last row. */
export function reader<T>(table: Table, name: string): (row: number) => T {
  const column: Column<T> = table.getChild(name);
  return (row) => {
    const value = column.at(row);
    if (value === null || value === undefined) throw new RangeError(`no ${name} in row ${row}`);
    return value;
  };
}

/** Like `reader`, for a column in which a value may be unknown: null. */
export function nullableReader<T>(table: Table, name: string): (row: number) => T | null {
  const column: Column<T> = table.getChild(name);
  return (row) => column.at(row) ?? null;
}

/** The first row of a sorted column whose value is not below `key`; the number of rows where there is none. */
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
