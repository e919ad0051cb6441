/** A way to write a value other than the usual one. */
export interface Writing {
  /** as the report names it */
  readonly name: string;
  /** the same value in the usual writing; null if the cell is not written like this */
  usual(cell: string): string | null;
}

/** A writing that one cell cannot prove: it is read only if every cell of the column can be read like this. */
export interface ColumnWriting extends Writing {
  /** whether the cell would be unlikely in any other writing */
  shows(cell: string): boolean;
  /** the share of the cells that must show it, in one column of the file; 0 if not given */
  readonly least?: number;
}

/** What the user says about writings that can mean two things. */
export interface WritingOptions {
  /** which comes first in dates such as 1/2/1995; undefined to read none of those */
  readonly dates: "dmy" | "mdy" | undefined;
}

/** What is noticed while a cell is read. */
export interface Notes {
  /** members of a list, and fields, that were left out because they cannot be read */
  skipped: number;
  /** the name of another writing */
  writing: string | undefined;
}
