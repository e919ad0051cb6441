/** What is known of a column of numbers; all null where it has none. */
export interface NumberSummary {
  readonly distinct: number;
  readonly min: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

/** Numbers of a column in the order they came, eight bytes each. */
export class NumberColumn {
  private values = new Float64Array(1024);
  private size = 0;

  add(value: number): void {
    if (this.size === this.values.length) {
      const larger = new Float64Array(2 * this.size);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.size++] = value;
  }

  /** A view, good until the next `add`. */
  all(): Float64Array {
    return this.values.subarray(0, this.size);
  }

  /** Exact; quantiles between two values are interpolated, as numpy and pandas do by default. */
  summary(): NumberSummary {
    const sorted = this.all().slice().sort();
    const at = (share: number) => quantile(sorted, share);
    return {
      distinct: countDistinct(sorted),
      min: at(0),
      p25: at(0.25),
      p50: at(0.5),
      p75: at(0.75),
      p99: at(0.99),
      max: at(1),
    };
  }
}

/** Of sorted values, interpolated linearly between neighbours; null of none. */
export function quantile(sorted: Float64Array, share: number): number | null {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  if (below === above) return below;
  return withoutNoise(below + (above - below) * (place - Math.floor(place)));
}

/** 419759.48 rather than 419759.4799999999: nobody reads more than twelve digits of what lies between two values. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12));

function countDistinct(sorted: Float64Array): number {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++;
  return count;
}
