/** Where rows lie while neighbours are searched for: one segment behind the other, each beginning at a multiple of `STRIDE`. */
export interface Places {
  /** by place, its row; -1 where a segment is filled up */
  readonly rowAt: Int32Array;
  /** by row */
  readonly placeOf: Int32Array;
  /** by row, its segment */
  readonly segmentOf: Int32Array;
  /** segments + 1 places */
  readonly starts: Int32Array;
}

/** Places that are looked at together. */
export const STRIDE = 16;

/**
 * @param order every row once, by segment
 * @param segmentOf by row, from 0 on; without it all rows are in one segment
 */
export function layOut(order: Int32Array, segmentOf: Int32Array = new Int32Array(order.length)): Places {
  const rowAt: number[] = [];
  const starts = [0];
  const placeOf = new Int32Array(order.length);
  const fillUp = () => {
    while (rowAt.length % STRIDE > 0) rowAt.push(-1);
  };
  for (const row of order) {
    while (starts.length <= (segmentOf[row] ?? 0)) {
      fillUp();
      starts.push(rowAt.length);
    }
    placeOf[row] = rowAt.push(row) - 1;
  }
  fillUp();
  return {
    rowAt: Int32Array.from(rowAt),
    placeOf,
    segmentOf,
    starts: Int32Array.from([...starts, rowAt.length]),
  };
}
