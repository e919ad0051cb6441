import type { Cell } from "../csv/write.js";
import type { Kind } from "../kind.js";
import { type ColumnProfiler, DateProfiler, ListProfiler, NumberProfiler, TextProfiler } from "./columns.js";
import type { ColumnProfile } from "./types.js";

/** Profiles the columns of one clean file while it is written. */
export class FileProfiler {
  private readonly profilers: ReadonlyMap<string, ColumnProfiler>;

  constructor(kind: Kind) {
    this.profilers = new Map(kind.cleanColumns.map((name) => [name, profilerOf(kind, name)]));
  }

  /** `columns` are the cells of a batch, column by column in the order of the clean file. */
  add(columns: readonly (readonly Cell[])[]): void {
    let i = 0;
    for (const profiler of this.profilers.values()) profiler.add(columns[i++] ?? []);
  }

  /** The numbers of a column in the order of the rows; the rows without one are left out. */
  numbers(column: string): Float64Array {
    const profiler = this.profilers.get(column);
    if (profiler instanceof NumberProfiler) return profiler.numbers.all();
    throw new Error(`${column} is no column of numbers`);
  }

  profile(): Record<string, ColumnProfile> {
    return Object.fromEntries([...this.profilers].map(([name, profiler]) => [name, profiler.profile()]));
  }
}

function profilerOf({ lists, numbers, dates }: Kind, column: string): ColumnProfiler {
  if (lists.includes(column)) return new ListProfiler();
  if (numbers.includes(column)) return new NumberProfiler();
  return dates.includes(column) ? new DateProfiler() : new TextProfiler();
}
