/**
 * Typing errors between two texts: letters changed, left out, inserted, or two neighbours swapped, each counting one and
 * no place edited twice (optimal string alignment). More than `limit` is returned as `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  const row = editRow(a, b, limit, (first) => {
    for (let j = 0; j <= b.length; j++) first[j] = j;
  });
  return Math.min(row?.[b.length] ?? far, far);
}

/**
 * The last row of the table of typing errors: at `j`, the errors between `text` and the first `j` letters. `begin` fills the
 * first row: the cost of beginning before each letter. Undefined if nothing in it can be within the limit.
 * The next call reuses the row's memory.
 */
export function editRow(
  text: string,
  letters: string,
  limit: number,
  begin: (first: Float64Array) => void,
): Float64Array | undefined {
  if (scratch[0].length <= letters.length) scratch = rowsOf(letters.length + 1);
  let [row, last, beforeLast] = scratch;
  begin(last);
  for (let i = 1; i <= text.length; i++) {
    const letter = text.charCodeAt(i - 1);
    let left = (last[0] ?? 0) + 1;
    let least = left;
    row[0] = left;
    for (let j = 1; j <= letters.length; j++) {
      const same = letter === letters.charCodeAt(j - 1);
      let edits = Math.min((last[j - 1] ?? 0) + (same ? 0 : 1), (last[j] ?? 0) + 1, left + 1);
      if (i > 1 && j > 1 && !same && letter === letters.charCodeAt(j - 2))
        if (text.charCodeAt(i - 2) === letters.charCodeAt(j - 1))
          edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = edits;
      left = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return undefined;
    [row, last, beforeLast] = [beforeLast, row, last];
  }
  return last;
}

type Rows = [Float64Array, Float64Array, Float64Array];
const rowsOf = (length: number): Rows => [
  new Float64Array(length),
  new Float64Array(length),
  new Float64Array(length),
];

// A search fills thousands of tables, one after the other, in the same memory.
let scratch = rowsOf(128);
