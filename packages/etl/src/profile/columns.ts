import type { Cell } from "../csv/write.js";
import { DistinctCounter } from "./distinct.js";
import { NumberColumn } from "./numbers.js";
import type {
  ColumnProfile,
  DateProfile,
  Distinct,
  ListProfile,
  NumberProfile,
  TextProfile,
} from "./types.js";

/** Takes the clean cells of one column, batch by batch, and keeps no more of them than it has to. */
export interface ColumnProfiler {
  add(cells: readonly Cell[]): void;
  profile(): ColumnProfile;
}

export class NumberProfiler implements ColumnProfiler {
  readonly numbers = new NumberColumn();
  private nulls = 0;
  private zeros = 0;

  add(cells: readonly Cell[]): void {
    for (const cell of cells) {
      if (typeof cell !== "number") this.nulls++;
      else this.numbers.add(cell);
      if (cell === 0) this.zeros++;
    }
  }

  profile(): NumberProfile {
    return { type: "number", nulls: this.nulls, zeros: this.zeros, ...this.numbers.summary() };
  }
}

/** Dates are kept as numbers, 1995-10-30 as 19951030. */
export class DateProfiler implements ColumnProfiler {
  private readonly numbers = new NumberColumn();
  private nulls = 0;

  add(cells: readonly Cell[]): void {
    for (const cell of cells) {
      if (typeof cell !== "string" || cell === "") this.nulls++;
      else this.numbers.add(Number(cell.replaceAll("-", "")));
    }
  }

  profile(): DateProfile {
    const { distinct, min, max } = this.numbers.summary();
    return { type: "date", nulls: this.nulls, distinct, min: asDate(min), max: asDate(max) };
  }
}

const asDate = (number: number | null): string | null =>
  number === null
    ? null
    : String(number)
        .padStart(8, "0")
        .replace(/(..)(..)$/, "-$1-$2");

export class TextProfiler implements ColumnProfiler {
  private readonly texts = new DistinctCounter();
  private readonly lengths = new Range();
  private nulls = 0;

  add(cells: readonly Cell[]): void {
    const texts: string[] = [];
    for (const cell of cells) {
      if (typeof cell !== "string" || cell === "") {
        this.nulls++;
        continue;
      }
      texts.push(cell);
      this.lengths.add(cell.length);
    }
    this.texts.add(texts);
  }

  profile(): TextProfile {
    const { least, most } = this.lengths;
    return { type: "text", nulls: this.nulls, ...distinctOf(this.texts), shortest: least, longest: most };
  }
}

export class ListProfiler implements ColumnProfiler {
  private readonly names = new DistinctCounter();
  private readonly lengths = new Range();
  private nulls = 0;
  private empty = 0;
  private values = 0;

  add(cells: readonly Cell[]): void {
    const names: string[] = [];
    for (const cell of cells) {
      if (cell === null || typeof cell !== "object") {
        this.nulls++;
        continue;
      }
      for (const name of cell) names.push(name);
      if (cell.length === 0) this.empty++;
      this.values += cell.length;
      this.lengths.add(cell.length);
    }
    this.names.add(names);
  }

  profile(): ListProfile {
    const { nulls, empty, values } = this;
    const { least, most } = this.lengths;
    return { type: "list", nulls, empty, values, ...distinctOf(this.names), fewest: least, most };
  }
}

const distinctOf = (counter: DistinctCounter): Distinct =>
  counter.full ? { distinct_at_least: counter.count } : { distinct: counter.count };

class Range {
  least: number | null = null;
  most: number | null = null;

  add(value: number): void {
    if (this.least === null || value < this.least) this.least = value;
    if (this.most === null || value > this.most) this.most = value;
  }
}
