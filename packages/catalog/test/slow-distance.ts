/** Optimal string alignment by its recursive definition. */
export function slowDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const known = new Map<number, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const cell = i * (b.length + 1) + j;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const options = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) options.push(at(i - 2, j - 2) + 1);
    known.set(cell, Math.min(...options));
    return Math.min(...options);
  };
  return at(a.length, b.length);
}
