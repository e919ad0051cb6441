import type { Cell } from "../cells/cell.js";
import { isMissing } from "../cells/nothing.js";
import type { Notes, Writing } from "../cells/writing.js";
import type { ColumnType } from "../datasets/columns.js";

/** How the cells of one raw column are read. */
export interface CellReader {
  readonly type: ColumnType;
  /** how the whole column is written, if not as usual */
  readonly column: Writing | undefined;
  /** how single cells may be written */
  readonly writings: readonly Writing[];
}

/** What a spreadsheet is to leave as it is: `="862"`, `'862`, or quotes within the quotes of CSV. */
const AS_TEXT = /^(?:="?|'|")([^"'=][^"']*)["']?$/;

/** The value of a cell; null if it is empty or unreadable. Says in `notes` what was noticed. */
export function readCell(cell: string, { type, column, writings }: CellReader, notes: Notes): Cell {
  notes.skipped = 0;
  notes.writing = undefined;
  if (cell === "") return null;
  if (column !== undefined) return readInColumn(cell, { type, column, writings }, notes);
  const value = type.read(cell, notes);
  if (value !== null || isMissing(cell)) return value;
  const [, text] = AS_TEXT.exec(cell.trim()) ?? [];
  return text === undefined
    ? readOther(cell, { type, writings }, notes)
    : readInColumn(cell, { type, column: { name: '="…"', usual: () => text }, writings }, notes);
}

function readInColumn(
  cell: string,
  { type, column, writings }: CellReader & { readonly column: Writing },
  notes: Notes,
): Cell {
  const usual = column.usual(cell) ?? cell;
  const value = usual === "" ? null : readCell(usual, { type, column: undefined, writings }, notes);
  if (usual !== cell && (value !== null || usual === "")) notes.writing = column.name;
  return value;
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
