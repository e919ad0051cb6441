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
    const letterBefore = i > 1 ? text.charCodeAt(i - 2) : Number.NaN;
    let their = Number.NaN;
    let diagonal = last[0] ?? 0;
    let left = diagonal + 1;
    let least = left;
    row[0] = left;
    for (let j = 1; j <= letters.length; j++) {
      const theirBefore = their;
      their = letters.charCodeAt(j - 1);
      const above = last[j] ?? 0;
      let edits = letter === their ? diagonal : diagonal + 1;
      if (above + 1 < edits) edits = above + 1;
      if (left + 1 < edits) edits = left + 1;
      if (letter === theirBefore && letterBefore === their && letter !== their)
        edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = edits;
      diagonal = above;
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
