import { isMissing } from "../cells/nothing.js";
import type { ColumnWriting, Notes, Writing } from "../cells/writing.js";
import type { ColumnType } from "../datasets/columns.js";
import { readCell } from "./read-cell.js";

/** In which other writings every cell of a column can be read. */
export class ColumnCensus {
  private possible: { readonly writing: ColumnWriting; shown: number }[];
  private cells = 0;
  private worded = 0;
  private readonly notes: Notes = { skipped: 0, writing: undefined };
  private readonly type: ColumnType;
  private readonly writings: readonly Writing[];

  constructor(type: ColumnType, writings: readonly Writing[]) {
    this.type = type;
    this.writings = writings;
    this.possible = type.columnWritings.map((writing) => ({ writing, shown: 0 }));
  }

  /** Some cell was seen, and each of them can be read in one of the writings. */
  get isOpen(): boolean {
    return this.cells > 0 && this.possible.length > 0;
  }

  add(cell: string): void {
    if (this.possible.length === 0 || isMissing(cell)) return;
    this.cells++;
    if (/\p{L}/u.test(cell)) this.worded++;
    this.possible = this.possible.filter(({ writing }) => this.fits(cell, writing));
    for (const one of this.possible) if (one.writing.shows(cell)) one.shown++;
  }

  /** The writing of the column, given those of other columns of the file; undefined if it is the usual one, none, or if nobody can say. */
  choose(separator: string, elsewhere: ReadonlySet<ColumnWriting>): ColumnWriting | undefined {
    const { cells, worded } = this;
    const possible = this.possible.filter(
      ({ writing, shown }) => shown >= (writing.least ?? 0) * cells || elsewhere.has(writing),
    );
    return this.isOpen ? this.type.choose({ possible, cells, worded, separator }) : undefined;
  }

  private fits(cell: string, column: ColumnWriting): boolean {
    if (column.usual(cell) === null) return false;
    return readCell(cell, { type: this.type, column, writings: this.writings }, this.notes) !== null;
  }
}
