import type { Counts } from "@movies/artifacts/folder";
import type { ColumnType } from "../datasets/columns.js";
import { type CleanRow, type Column, columnNames, type Dataset, rawName } from "../datasets/dataset.js";
import { DUPLICATE, type Reason } from "../datasets/reasons.js";
import type { Cell } from "../output/csv.js";
import { parseId } from "./ids.js";
import { isMissing } from "./missing.js";
import { mendSurrogates } from "./surrogates.js";

/** Cells of kept rows, counted by raw column. */
export interface CellCounts {
  /** unknown, and given a value */
  readonly imputed: Counts;
  /** not empty */
  readonly filled: Counts;
  /** not empty, and unreadable */
  readonly unreadable: Counts;
  /** with U+FFFD in place of half of a surrogate pair */
  readonly mended: Counts;
}

interface Source {
  readonly at: number;
  readonly type: ColumnType;
  readonly from: string;
}

/** Judges the raw rows of a file one by one, and cleans those that are kept. */
export class RowCleaner {
  /** the clean columns, in the order of the cells of a clean row */
  readonly names: readonly string[];
  /** ids of the rows kept so far */
  readonly ids = new Set<number>();
  readonly counts: CellCounts = { imputed: {}, filled: {}, unreadable: {}, mended: {} };
  private readonly dataset: Dataset;
  private readonly columns: readonly Column[];
  private readonly sources: readonly (Source | undefined)[];
  private readonly idAt: number;
  private readonly requiredAt: number;
  private cells: Cell[] = [];
  private readonly row: CleanRow;

  /** `at`: the position of each raw column in a row. */
  constructor(dataset: Dataset, at: ReadonlyMap<string, number>) {
    this.dataset = dataset;
    this.names = columnNames(dataset);
    this.columns = this.names.map((name) => dataset.columns[name] ?? unknown(name));
    this.sources = this.columns.map((column, i) => {
      const from = rawName(this.names[i] ?? "", column);
      return from === undefined ? undefined : { at: at.get(from) ?? -1, type: column.type, from };
    });
    this.idAt = at.get("id") ?? -1;
    this.requiredAt = at.get(dataset.required?.column ?? "") ?? -1;
    const places = new Map(this.names.map((name, i) => [name, i]));
    this.row = (name) => this.cells[places.get(name) ?? -1] ?? null;
  }

  /** The id cell of a row as it is written. */
  rawId(raw: readonly string[]): string {
    return raw[this.idAt] ?? "";
  }

  /** Why a row is rejected; null if it is kept, which takes its id. A rejected row does not take its id. */
  judge(raw: readonly string[]): Reason | null {
    const id = parseId(this.rawId(raw));
    if (id === null) return "invalid_id";
    const { required } = this.dataset;
    if (required !== undefined) {
      const cell = raw[this.requiredAt] ?? "";
      if (cell.trim() === "") return required.missing;
      if (this.dataset.columns[required.column]?.type.read(cell) === null) return required.invalid;
    }
    if (this.ids.has(id)) return DUPLICATE;
    this.ids.add(id);
    return null;
  }

  /** The clean cells of a kept row. */
  clean(raw: readonly string[]): Cell[] {
    const cells: Cell[] = [];
    this.cells = cells;
    for (const source of this.sources)
      cells.push(source === undefined ? null : this.read(raw[source.at] ?? "", source));
    this.columns.forEach(({ make }, i) => {
      if (make !== undefined) cells[i] = make(this.row);
    });
    return cells;
  }

  private read(cell: string, { type, from }: Source): Cell {
    const value = cell === "" ? null : type.read(cell);
    if (value !== null) {
      add(this.counts.filled, from);
      return type.literal && cell.includes("\\") ? this.mended(value, from) : value;
    }
    if (!isMissing(cell)) {
      add(this.counts.filled, from);
      add(this.counts.unreadable, from);
    }
    if (type.imputed === undefined) return null;
    add(this.counts.imputed, from);
    return type.imputed;
  }

  private mended(value: Cell, from: string): Cell {
    const better = mendSurrogates(value);
    if (better === undefined) return value;
    add(this.counts.mended, from);
    return better;
  }
}

const unknown = (name: string): never => {
  throw new Error(`${name} is not a column of this dataset`);
};

function add(counts: Counts, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
