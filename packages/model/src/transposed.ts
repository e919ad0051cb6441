import type { FlatLists } from "@movies/artifacts";

/**
 * For each number below `count`, the rows whose lists hold it, ascending and each once. Numbers below 0 are skipped.
 * As long as the lists, and made in two walks over them: one counts, one fills.
 */
export function transposed({ starts, values }: FlatLists, count: number): FlatLists<Int32Array> {
  const lastRow = new Int32Array(count);
  const ends = new Int32Array(count + 1);
  const visit = (take: (value: number, row: number) => void) => {
    lastRow.fill(-1);
    for (let row = 0; row + 1 < starts.length; row++) {
      for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
        const value = values[i] ?? -1;
        if (value < 0 || lastRow[value] === row) continue;
        lastRow[value] = row;
        take(value, row);
      }
    }
  };
  visit((value) => {
    ends[value + 1] = (ends[value + 1] ?? 0) + 1;
  });
  for (let value = 0; value < count; value++) ends[value + 1] = (ends[value + 1] ?? 0) + (ends[value] ?? 0);
  const rows = new Int32Array(ends[count] ?? 0);
  const next = ends.slice();
  visit((value, row) => {
    const place = next[value] ?? 0;
    rows[place] = row;
    next[value] = place + 1;
  });
  return { starts: ends, values: rows };
}
