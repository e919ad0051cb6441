/**
 * Where rows are in memory during a search. A slot holds one row, or none if it is padding; segments follow one
 * another and begin at multiples of `STRIDE`.
 */
export interface Layout {
  /** by slot, its row; -1 for padding */
  readonly rowAt: Int32Array;
  /** by row */
  readonly slotOf: Int32Array;
  /** segments + 1 slots */
  readonly segmentStarts: Int32Array;
  /** by slot */
  readonly segmentAt: Int32Array;
  /** by slot, the group of its row; `groupCount` for padding */
  readonly groupAt: Int32Array;
  readonly groupCount: number;
}

/** Slots that WebAssembly compares together. */
const STRIDE = 16;

/**
 * @param order every row once, by segment
 * @param groupOf by row, its group; by default all rows are in one
 * @param segmentOf by row, from 0 on; by default all rows are in one segment
 */
export function layOut(
  order: Int32Array,
  groupOf: Int32Array = new Int32Array(order.length),
  segmentOf: Int32Array = new Int32Array(order.length),
): Layout {
  const rowAt: number[] = [];
  const segmentStarts = [0];
  const pad = () => {
    while (rowAt.length % STRIDE > 0) rowAt.push(-1);
  };
  for (const row of order) {
    while (segmentStarts.length <= segmentOf[row]) {
      pad();
      segmentStarts.push(rowAt.length);
    }
    rowAt.push(row);
  }
  pad();
  segmentStarts.push(rowAt.length);
  const slotOf = new Int32Array(order.length);
  rowAt.forEach((row, slot) => {
    if (row >= 0) slotOf[row] = slot;
  });
  const groupCount = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  return {
    rowAt: Int32Array.from(rowAt),
    slotOf,
    segmentStarts: Int32Array.from(segmentStarts),
    segmentAt: Int32Array.from(rowAt, (row) => (row < 0 ? 0 : segmentOf[row])),
    groupAt: Int32Array.from(rowAt, (row) => (row < 0 ? groupCount : groupOf[row])),
    groupCount,
  };
}
