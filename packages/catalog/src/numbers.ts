/** Rounds the exact value of a number to the given decimals, halves away from zero: 21.946943 → 21.95. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = value * scale;
  const whole = Math.round(scaled);
  // That the product is not exact matters only close to a half; then toFixed decides, which is ten times slower.
  const sure = Math.abs(Math.abs(scaled - whole) - 0.5) > 1e-4 && Math.abs(scaled) < 2 ** 32;
  return sure ? whole / scale : Number(value.toFixed(decimals));
}

/** The median of some numbers: the mean of the two middle ones if their count is even, null if there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Errors: RangeError if the number is not a whole number between `least` and `most`. */
export function expectWithin(what: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`expected ${what} to be a whole number from ${least} to ${most}, got ${value}`);
}
