import { type FlatLists, ListsBuilder } from "./flat-lists.js";

/**
 * Ascending rows as the gaps between them, each in as few bytes as it needs: seven bits per byte, the lowest first, and
 * the eighth bit set if more follow (LEB128, the varint of Protocol Buffers). The first gap is the first row.
 */
export function encodeGaps(rows: ArrayLike<number>): Uint8Array {
  const starts = Int32Array.of(0, rows.length);
  return encodeGapLists({ starts, values: Uint32Array.from(rows) }).values;
}

/** The same for many lists of rows. */
export function encodeGapLists({ starts, values }: FlatLists): FlatLists<Uint8Array> {
  const bytes = new ListsBuilder(Uint8Array);
  for (let list = 0; list + 1 < starts.length; list++) {
    let before = 0;
    for (let i = starts[list] ?? 0; i < (starts[list + 1] ?? 0); i++) {
      const row = values[i] ?? 0;
      let gap = row - before;
      for (; gap >= 0x80; gap >>>= 7) bytes.push((gap & 0x7f) | 0x80);
      bytes.push(gap);
      before = row;
    }
    bytes.endList();
  }
  return bytes.finish();
}

/** Writes the rows to the front of `rows`, which must have room for one per byte, and returns their number. */
export function decodeGaps(bytes: Uint8Array, rows: Uint32Array): number {
  let count = 0;
  let row = 0;
  for (let i = 0; i < bytes.length; i++) {
    let byte = bytes[i] ?? 0;
    let gap = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[++i] ?? 0;
      gap |= (byte & 0x7f) << shift;
    }
    row += gap;
    rows[count++] = row;
  }
  return count;
}
