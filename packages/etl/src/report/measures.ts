import type { Cell } from "../cells/cell.js";
import { columnNames, type Dataset } from "../datasets/dataset.js";
import { DistinctCounter } from "./distinct.js";

/** What is kept of a clean column while its rows go by, so that the whole column can be profiled at the end. */
export interface Measured {
  /** by row: the number, the date as 19951030, the length of the text or the list; NaN for an unknown one */
  readonly values: Float64Array;
  /** different texts, or different names in all lists; 0 for numbers and dates */
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
      new Measure(dataset.columns[name]?.type.profile === "date"),
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
  private readonly isDate: boolean;

  constructor(isDate: boolean) {
    this.isDate = isDate;
  }

  add(rows: Rows, column: number): void {
    this.makeRoom(this.rows + rows.length);
    const texts: string[] = [];
    for (const row of rows) this.values[this.rows++] = this.measure(row[column] ?? null, texts);
    if (texts.length > 0) this.counter.add(texts);
  }

  result(): Measured {
    const { count, full } = this.counter;
    return { values: this.values.subarray(0, this.rows), distinct: count, full };
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
