import type { ColumnType } from "../datasets/columns.js";
import type { Cell } from "../output/csv.js";
import { isMissing } from "./nothing.js";
import type { Notes, Writing } from "./writing.js";

/** How the cells of one raw column are read. */
export interface CellReader {
  readonly type: ColumnType;
  /** how the whole column is written, if not as usual */
  readonly column: Writing | undefined;
  /** how single cells may be written */
  readonly writings: readonly Writing[];
}

/** The value of a cell; null if it is empty or unreadable. Says in `notes` what was noticed. */
export function readCell(cell: string, { type, column, writings }: CellReader, notes: Notes): Cell {
  notes.skipped = 0;
  notes.writing = undefined;
  if (cell === "") return null;
  const usual = column?.usual(cell) ?? cell;
  if (usual === "") {
    notes.writing = column?.name;
    return null;
  }
  const value = type.read(usual, notes);
  if (value !== null) {
    if (usual !== cell) notes.writing = column?.name;
    return value;
  }
  return writings.length === 0 || isMissing(usual) ? null : readOther(usual, { type, writings }, notes);
}

function readOther(cell: string, { type, writings }: Omit<CellReader, "column">, notes: Notes): Cell {
  for (const { name, usual } of writings) {
    const text = usual(cell);
    const value = text === null ? null : type.read(text, notes);
    if (value === null) continue;
    notes.writing = name;
    return value;
  }
  return null;
}
