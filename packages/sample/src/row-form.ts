import { csvCell, csvLine } from "./csv.js";
import type { Stray } from "./damage.js";
import { MOVIE_COLUMNS, type MovieCells } from "./raw-form.js";

/** A record as it should be. */
export function rowLine<Column extends string>(
  columns: readonly Column[],
  cells: Record<Column, string>,
): string {
  return csvLine(columns.map((column) => cells[column]));
}

/** A record as the defect has it. */
export function strayLine<Column extends string>(
  columns: readonly Column[],
  cells: Record<Column, string>,
  { change, form }: Pick<Stray<Record<Column, string>, string>, "change" | "form">,
): string {
  const row = columns.map((column) => change?.[column] ?? cells[column]);
  if (form === "bare-quotes") return `${row.map(bareQuoted).join(",")}\n`;
  return csvLine(row.slice(0, form?.fields ?? row.length));
}

/** A cell with quotes in it, in quotes, but with none of them doubled. */
const bareQuoted = (text: string): string => (text.includes('"') ? `"${text}"` : csvCell(text));

/**
 * A row whose overview is not quoted although it has a line break. The line break must be the only thing in it that
 * wants quoting: a comma would make more fields than the 10 and 15 of the original.
 */
export function splitLine(id: number, cells: MovieCells): string {
  if (!/^[^",\n]*\n[^",\n]*$/.test(cells.overview)) {
    throw new RangeError(`The overview of split film ${id} must have one line break and no comma or quote.`);
  }
  const quoted = MOVIE_COLUMNS.map((column) =>
    column === "overview" ? cells.overview : csvCell(cells[column]),
  );
  return `${quoted.join(",")}\n`;
}
