/** Lists, one per row, one after the other: rows + 1 offsets into `values`. */
export interface FlatLists<T extends NumberArray = NumberArray> {
  readonly starts: Int32Array | Uint32Array;
  /** values after the last end belong to no list */
  readonly values: T;
}

export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;
export type ArrayOf<T> = new (length: number) => T;

/** Builds lists number by number, in memory that grows with them. */
export class ListsBuilder<T extends NumberArray> {
  private starts = new Int32Array(1024);
  private values: T;
  private rows = 0;
  private end = 0;

  constructor(type: ArrayOf<T>) {
    this.values = new type(1024);
  }

  /** Adds a number to the open list. */
  push(value: number): void {
    if (this.end === this.values.length) this.values = widened(this.values, 2 * this.end);
    this.values[this.end++] = value;
  }

  /** Ends the open list, and opens the next. */
  endList(): void {
    this.rows += 1;
    if (this.rows === this.starts.length) this.starts = widened(this.starts, 2 * this.rows);
    this.starts[this.rows] = this.end;
  }

  /** The finished lists. */
  finish(): FlatLists<T> {
    return { starts: this.starts.subarray(0, this.rows + 1), values: this.values.subarray(0, this.end) as T };
  }
}

/** The lists, one after the other. */
export function flatLists(lists: readonly Iterable<number>[]): FlatLists<Int32Array>;
export function flatLists<T extends NumberArray>(
  lists: readonly Iterable<number>[],
  type: ArrayOf<T>,
): FlatLists<T>;
export function flatLists(
  lists: readonly Iterable<number>[],
  type: ArrayOf<NumberArray> = Int32Array,
): FlatLists {
  const builder = new ListsBuilder(type);
  for (const list of lists) {
    for (const value of list) builder.push(value);
    builder.endList();
  }
  return builder.finish();
}

/** The same numbers with room for more. */
export function widened<T extends NumberArray>(array: T, length: number): T {
  const wide = new (array.constructor as ArrayOf<T>)(length);
  wide.set(array);
  return wide;
}
