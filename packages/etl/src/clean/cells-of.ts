import type { ColumnTable } from "../arquero.js";

/**
 * A column as the array it is, not copied. Arquero types cells as anything; whoever calls says what was put there. All
 * tables here are of whole arrays, neither filtered nor ordered.
 */
export function cellsOf<Cell>(table: ColumnTable, name: string): readonly Cell[] {
  const column: unknown = table.column(name);
  if (Array.isArray(column)) return column;
  throw new Error(`${name} is no array: nobody here makes another column`);
}
