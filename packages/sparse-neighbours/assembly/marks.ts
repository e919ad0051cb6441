import { neighbours, own, sharedMarks, vectorColumns, vectorStarts } from "./arrays";
import { i32At, u8At } from "./elements";

const SOUGHT: i32 = 1;
const FOUND: i32 = 2;

/** Marks with a 1 each entry whose column a row shares with one of its `count` neighbours, on both sides. */
export function markShared(row: i32, count: i32): void {
  const end = i32At(vectorStarts, row + 1);
  for (let e = i32At(vectorStarts, row); e < end; e++)
    store<u8>(own + <usize>i32At(vectorColumns, e), SOUGHT);
  for (let n = 0; n < count; n++) seek(i32At(neighbours, n));
  for (let e = i32At(vectorStarts, row); e < end; e++) {
    const column = i32At(vectorColumns, e);
    if (u8At(own, column) === FOUND) store<u8>(sharedMarks + <usize>e, 1);
    store<u8>(own + <usize>column, 0);
  }
}

function seek(neighbour: i32): void {
  const end = i32At(vectorStarts, neighbour + 1);
  for (let e = i32At(vectorStarts, neighbour); e < end; e++) {
    const column = i32At(vectorColumns, e);
    if (u8At(own, column) === 0) continue;
    store<u8>(own + <usize>column, FOUND);
    store<u8>(sharedMarks + <usize>e, 1);
  }
}
