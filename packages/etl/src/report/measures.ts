import type { Cell } from "../cells/cell.js";
import { columnNames, type Dataset } from "../datasets/dataset.js";
import { DistinctCounter } from "./distinct.js";

/** What is kept of a clean column while its rows are read, so that the whole column can be profiled at the end. */
export interface Measured {
  /** by row: the number, the date as 19951030, the length of the text or the list; NaN for none */
  readonly values: Float64Array;
  /** different texts, or different names in all lists; 0 for numbers and dates */
  readonly distinct: number;
  /** there may be more than `distinct` */
  readonly full: boolean;
}

type Rows = readonly (readonly Cell[])[];

/** Measures the clean rows of a file as they go by. */
export class Measures {
  private values: Float64Array[];
  private size = 0;
  private readonly names: readonly string[];
  private readonly isDate: readonly boolean[];
  private readonly counters: readonly DistinctCounter[];

  constructor(dataset: Dataset) {
    this.names = columnNames(dataset);
    this.isDate = this.names.map((name) => dataset.columns[name]?.type.profile === "date");
    this.counters = this.names.map(() => new DistinctCounter());
    this.values = this.names.map(() => new Float64Array(1024));
  }

  add(rows: Rows): void {
    const size = this.size + rows.length;
    if (size > (this.values[0]?.length ?? 0)) this.values = this.values.map((old) => grown(old, 2 * size));
    for (let column = 0; column < this.names.length; column++) this.measure(rows, column);
    this.size = size;
  }

  result(): Record<string, Measured> {
    return Object.fromEntries(
      this.names.map((name, column) => {
        const { count, full } = this.counters[column] ?? new DistinctCounter();
        const values = (this.values[column] ?? new Float64Array()).slice(0, this.size);
        return [name, { values, distinct: count, full }];
      }),
    );
  }

  private measure(rows: Rows, column: number): void {
    const values = this.values[column] ?? new Float64Array();
    const isDate = this.isDate[column] ?? false;
    const texts: string[] = [];
    let at = this.size;
    for (const row of rows) {
      const cell = row[column] ?? null;
      let value = Number.NaN;
      if (typeof cell === "number") value = cell;
      else if (typeof cell === "string") {
        if (isDate) value = Number(cell.replaceAll("-", ""));
        else if (cell !== "") {
          value = cell.length;
          texts.push(cell);
        }
      } else if (cell !== null) {
        value = cell.length;
        for (const name of cell) texts.push(name);
      }
      values[at++] = value;
    }
    if (texts.length > 0) this.counters[column]?.add(texts);
  }
}

function grown(old: Float64Array, size: number): Float64Array {
  const larger = new Float64Array(size);
  larger.set(old);
  return larger;
}
