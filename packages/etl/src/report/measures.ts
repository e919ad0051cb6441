import type { Cell } from "../cells/cell.js";
import { columnNames, type Dataset } from "../datasets/dataset.js";
import { DistinctCounter } from "./distinct.js";

/** What is measured of a clean column while its rows go by: its numbers, or the lengths of its texts or lists. */
export interface Measured {
  /** unknown */
  readonly nulls: number;
  readonly zeros: number;
  readonly sum: number;
  /** null if all are unknown */
  readonly min: number | null;
  readonly max: number | null;
  /** numbers, and dates such as 19951030, by row; NaN for an unknown one. Not of texts and lists */
  readonly values: Float64Array | undefined;
  /** different texts, or different names in all lists */
  readonly distinct: number;
  /** there may be more than `distinct` */
  readonly full: boolean;
}

type Rows = readonly (readonly Cell[])[];

/** Measures the clean rows of a file as they go by. */
export class Measures {
  private readonly columns: readonly (readonly [name: string, Measure])[];

  constructor(dataset: Dataset) {
    this.columns = columnNames(dataset).map((name) => [
      name,
      new Measure(dataset.columns[name]?.type.profile ?? "text"),
    ]);
  }

  add(rows: Rows): void {
    for (let column = 0; column < this.columns.length; column++) this.columns[column]?.[1].add(rows, column);
  }

  result(): Record<string, Measured> {
    return Object.fromEntries(this.columns.map(([name, measure]) => [name, measure.result()]));
  }
}

class Measure {
  private readonly counter = new DistinctCounter();
  private values = new Float64Array();
  private rows = 0;
  private nulls = 0;
  private zeros = 0;
  private sum = 0;
  private min = Number.POSITIVE_INFINITY;
  private max = Number.NEGATIVE_INFINITY;
  private readonly isDate: boolean;
  /** texts and lists are measured by their lengths, which are not kept */
  private readonly isKept: boolean;

  constructor(profile: "number" | "date" | "text" | "list") {
    this.isDate = profile === "date";
    this.isKept = profile === "number" || profile === "date";
  }

  add(rows: Rows, column: number): void {
    if (this.isKept) this.makeRoom(this.rows + rows.length);
    const texts: string[] = [];
    for (const row of rows) {
      const value = this.measure(row[column] ?? null, texts);
      if (this.isKept) this.values[this.rows] = value;
      this.rows++;
      if (Number.isNaN(value)) {
        this.nulls++;
        continue;
      }
      if (value === 0) this.zeros++;
      this.sum += value;
      if (value < this.min) this.min = value;
      if (value > this.max) this.max = value;
    }
    if (texts.length > 0) this.counter.add(texts);
  }

  result(): Measured {
    const { nulls, zeros, sum, min, max, rows } = this;
    const range = nulls === rows ? { min: null, max: null } : { min, max };
    const { count, full } = this.counter;
    const values = this.isKept ? this.values.subarray(0, rows) : undefined;
    return { nulls, zeros, sum, ...range, values, distinct: count, full };
  }

  /** The number that a cell counts as; its texts are added to `texts`. */
  private measure(cell: Cell, texts: string[]): number {
    if (typeof cell === "number") return cell;
    if (cell === null || cell === "") return Number.NaN;
    if (typeof cell === "string") {
      if (this.isDate) return Number(cell.replaceAll("-", ""));
      texts.push(cell);
    } else for (const name of cell) texts.push(name);
    return cell.length;
  }

  private makeRoom(rows: number): void {
    if (rows <= this.values.length) return;
    const larger = new Float64Array(2 * rows);
    larger.set(this.values);
    this.values = larger;
  }
}
