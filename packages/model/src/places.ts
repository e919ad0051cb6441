/** Where rows lie while neighbours are searched for: one segment behind the other, each beginning at a multiple of `STRIDE`. */
export interface Places {
  /** by place, its row; -1 where a segment is filled up */
  readonly rowAt: Int32Array;
  /** by row */
  readonly placeOf: Int32Array;
  /** segments + 1 places */
  readonly starts: Int32Array;
  /** by place, its segment */
  readonly segmentAt: Int32Array;
  /** by place, the group of its row; `groupCount` where there is none */
  readonly groupAt: Int32Array;
  readonly groupCount: number;
}

/** Places that are looked at together. */
const STRIDE = 16;

/**
 * @param order every row once, by segment
 * @param groupOf by row, its group; without it all rows are in one
 * @param segmentOf by row, from 0 on; without it all rows are in one segment
 */
export function layOut(
  order: Int32Array,
  groupOf: Int32Array = new Int32Array(order.length),
  segmentOf: Int32Array = new Int32Array(order.length),
): Places {
  const rowAt: number[] = [];
  const starts = [0];
  const fillUp = () => {
    while (rowAt.length % STRIDE > 0) rowAt.push(-1);
  };
  for (const row of order) {
    while (starts.length <= (segmentOf[row] ?? 0)) {
      fillUp();
      starts.push(rowAt.length);
    }
    rowAt.push(row);
  }
  fillUp();
  const groupCount = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  return {
    rowAt: Int32Array.from(rowAt),
    placeOf: invert(rowAt, order.length),
    starts: Int32Array.from([...starts, rowAt.length]),
    segmentAt: Int32Array.from(rowAt, (row) => segmentOf[row] ?? 0),
    groupAt: Int32Array.from(rowAt, (row) => groupOf[row] ?? groupCount),
    groupCount,
  };
}

function invert(rowAt: readonly number[], rows: number): Int32Array {
  const placeOf = new Int32Array(rows);
  rowAt.forEach((row, place) => {
    if (row >= 0) placeOf[row] = place;
  });
  return placeOf;
}
