import type { Counts } from "@movies/artifacts/folder";
import type { Cell } from "../cells/cell.js";
import { isMissing, wordForNothing } from "../cells/nothing.js";
import { mendSurrogates } from "../cells/surrogates.js";
import type { Notes, Writing, WritingOptions } from "../cells/writing.js";
import { type CleanRow, type Column, columnNames, type Dataset, rawName } from "../datasets/dataset.js";
import { DUPLICATE, type Reason } from "../datasets/reasons.js";
import type { CellCounts } from "../report/file-report.js";
import { ColumnCensus } from "./census.js";
import { type CellReader, readCell } from "./read-cell.js";

/** How whole columns are written, by raw column. */
export type ColumnWritings = ReadonlyMap<string, Writing>;

/** What was seen of a raw column, in all parts of a file. */
interface Seen {
  /** of what is unreadable in it */
  readonly census: ColumnCensus;
  /** cells that are not empty */
  filled: number;
}

interface Source extends CellReader {
  readonly at: number;
  readonly from: string;
  readonly seen: Seen;
  /** counts words for nothing in it */
  readonly counted: boolean;
  readonly isText: boolean;
}

/** Judges the raw rows of a file one by one, and cleans those that are kept. */
export class RowCleaner {
  /** the clean columns, in the order of the cells of a clean row */
  readonly names: readonly string[];
  /** ids of the rows kept so far */
  readonly ids = new Set<number>();
  readonly counts: CellCounts = {
    ...{ imputed: {}, unreadable: {}, mended: {}, skipped: {}, writings: {} },
  };
  /** how often each word for nothing stands in a cell, and in a text */
  readonly words = { all: {} as Counts, texts: {} as Counts };
  /** texts in which a backslash stands before a quote */
  escapes = 0;
  private readonly dataset: Dataset;
  private readonly columns: readonly Column[];
  private readonly made: readonly { readonly at: number; readonly make: (row: CleanRow) => Cell }[];
  private readonly options: WritingOptions;
  private readonly decided: ColumnWritings;
  private readonly seen = new Map<string, Seen>();
  private sources: readonly (Source | undefined)[] = [];
  private id: Source | undefined;
  private required: Source | undefined;
  private readonly notes: Notes = { skipped: 0, writing: undefined };
  private cells: Cell[] = [];
  private readonly row: CleanRow;

  constructor(dataset: Dataset, options: WritingOptions, decided: ColumnWritings) {
    this.dataset = dataset;
    this.options = options;
    this.decided = decided;
    this.names = columnNames(dataset);
    this.columns = this.names.map((name) => dataset.columns[name] ?? unknown(name));
    this.made = this.columns.flatMap(({ make }, at) => (make === undefined ? [] : [{ at, make }]));
    const places = new Map(this.names.map((name, i) => [name, i]));
    this.row = (name) => this.cells[places.get(name) ?? -1] ?? null;
  }

  /** Takes rows in which the raw columns stand at these positions. */
  takeHeader(at: ReadonlyMap<string, number>): void {
    this.sources = this.columns.map((column, i) => this.sourceOf(column, this.names[i] ?? "", at));
    const source = (name: string | undefined) => this.sources[this.names.indexOf(name ?? "")];
    this.id = source("id");
    this.required = source(this.dataset.required?.column);
  }

  /** Cells that are not empty, by raw column. */
  get filled(): Counts {
    return Object.fromEntries([...this.seen].map(([from, { filled }]) => [from, filled]));
  }

  /** The raw columns of texts that may be emptied. */
  get textColumns(): string[] {
    return this.sources.flatMap((source) => (source?.counted && source.isText ? [source.from] : []));
  }

  /** The columns in which every unreadable cell can be read in another writing. */
  openColumns(): ReadonlyMap<string, Source> {
    const open = this.sources.flatMap((source): [string, Source][] =>
      source?.seen.census.isOpen ? [[source.from, source]] : [],
    );
    return new Map(open);
  }

  /** The id cell of a row as it is written. */
  rawId(raw: readonly string[]): string {
    return raw[this.id?.at ?? -1] ?? "";
  }

  /** The cell that a row is rejected for. */
  rejectedCell(raw: readonly string[], reason: Reason): string {
    return reason === "invalid_id" ? this.rawId(raw) : (raw[this.required?.at ?? -1] ?? "");
  }

  /** Why a row is left out; null if it is kept, which takes its id. A rejected row does not take its id. */
  judge(raw: readonly string[]): Reason | null {
    const id = this.id && this.look(this.rawId(raw), this.id);
    if (typeof id !== "number") return "invalid_id";
    const { required } = this.dataset;
    if (required !== undefined) {
      const cell = raw[this.required?.at ?? -1] ?? "";
      if (isMissing(cell)) return required.missing;
      if (this.required && this.look(cell, this.required) === null) return required.invalid;
    }
    if (this.ids.has(id)) return DUPLICATE;
    this.ids.add(id);
    return null;
  }

  /** The clean cells of a row that is kept. */
  clean(raw: readonly string[]): Cell[] {
    const cells: Cell[] = [];
    this.cells = cells;
    for (let i = 0; i < this.columns.length; i++) {
      const source = this.sources[i];
      if (source !== undefined) cells.push(this.read(raw[source.at] ?? "", source));
      else cells.push(this.absent(i));
    }
    for (const { at, make } of this.made) cells[at] = make(this.row);
    return cells;
  }

  /** The cell of a column that the file lacks, or that is made later. */
  private absent(i: number): Cell {
    const imputed = this.columns[i]?.type.imputed;
    if (imputed === undefined) return null;
    add(this.counts.imputed, this.names[i] ?? "");
    return imputed;
  }

  private sourceOf(column: Column, name: string, positions: ReadonlyMap<string, number>): Source | undefined {
    const usual = rawName(name, column);
    if (usual === undefined) return undefined;
    const others = column.or ?? [];
    for (const { from, type } of [{ from: usual, type: column.type }, ...others]) {
      const at = positions.get(from);
      if (at === undefined) continue;
      const writings = type.writings(this.options);
      const seen = this.seen.get(from) ?? { census: new ColumnCensus(type, writings), filled: 0 };
      this.seen.set(from, seen);
      const isText = type.profile === "text" && type.literal !== true;
      const reader = { type, column: this.decided.get(from), writings };
      return { at, from, ...reader, seen, counted: column.kept !== true, isText };
    }
    return undefined;
  }

  /** The value of a cell that a row is judged by. */
  private look(cell: string, source: Source): Cell {
    const value = readCell(cell, source, this.notes);
    if (value === null) source.seen.census.add(cell);
    return value;
  }

  private read(cell: string, source: Source): Cell {
    const { counts, notes } = this;
    const { type, from } = source;
    if (source.isText && cell.includes('\\"')) this.escapes++;
    const value = readCell(cell, source, notes);
    if (cell !== "" && (source.isText || value === null)) this.countWord(cell, source);
    if (notes.writing !== undefined) this.countWriting(from, notes.writing);
    if (value !== null) {
      source.seen.filled++;
      if (notes.skipped > 0) add(counts.skipped, from, notes.skipped);
      return type.literal && cell.includes("\\") ? this.mended(value, from) : value;
    }
    if (notes.writing === undefined && !isMissing(cell)) {
      source.seen.filled++;
      add(counts.unreadable, from);
      source.seen.census.add(cell);
    }
    if (type.imputed === undefined) return null;
    add(counts.imputed, from);
    return type.imputed;
  }

  private countWriting(from: string, name: string): void {
    const counts = this.counts.writings[from] ?? {};
    this.counts.writings[from] = counts;
    add(counts, name);
  }

  private countWord(cell: string, { counted, isText }: Source): void {
    const word = counted ? wordForNothing(cell) : undefined;
    if (word === undefined) return;
    add(this.words.all, word);
    if (isText) add(this.words.texts, word);
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

function add(counts: Counts, name: string, count = 1): void {
  counts[name] = (counts[name] ?? 0) + count;
}
