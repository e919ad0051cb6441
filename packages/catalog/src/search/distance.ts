import { scratchRows } from "./scratch.js";

/**
 * Typing errors between two texts: letters changed, left out, put in, or two neighbours swapped, each counting one and
 * no place edited twice (optimal string alignment). What is more than `limit` is `limit + 1`: rows of the table that
 * leave the limit end it early, and cells more than `limit` off the diagonal are never looked at.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  let [row, last, beforeLast] = rowsOf(b.length + 1);
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    row.fill(far, 0, b.length + 1);
    row[0] = i;
    let least = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const same = letter === b.charCodeAt(j - 1);
      let edits = Math.min(
        (last[j - 1] ?? far) + (same ? 0 : 1),
        (last[j] ?? far) + 1,
        (row[j - 1] ?? far) + 1,
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        edits = Math.min(edits, (beforeLast[j - 2] ?? far) + 1);
      row[j] = edits;
      least = Math.min(least, edits);
    }
    if (least > limit) return far;
    [row, last, beforeLast] = [beforeLast, row, last];
  }
  return Math.min(last[b.length] ?? far, far);
}

const rowsOf = scratchRows((length) => new Int32Array(length));
