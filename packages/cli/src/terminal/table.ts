import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { oneLine } from "./printable.js";

const GAP = 2;
/** A space within a cell at which no line breaks. */
export const NO_BREAK = "\u00a0";

/** Rows as columns two spaces apart; the columns named in `right` are set flush right. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly right: readonly number[];
}

export const table = (rows: Table["rows"], right: Table["right"] = []): Table => ({ rows, right });

/** Each column as wide as its widest cell. If that is wider than `columns`, cells take several lines; words stay whole. */
export function drawTable({ rows, right }: Table, columns = Number.POSITIVE_INFINITY): string {
  const cells = rows.map((row) => row.map(oneLine));
  const widths = fittingWidths(cells, columns);
  return cells.flatMap((row) => lines(row, widths, right)).join("\n");
}

/** The lines of one row. */
function lines(row: readonly string[], widths: readonly number[], right: readonly number[]): string[] {
  const parts = row.map((cell, i) => wrapped(cell, widths[i] ?? 0));
  const height = Math.max(1, ...parts.map((part) => part.length));
  return Array.from({ length: height }, (_, line) =>
    parts
      .map((part, i) => pad(part[line] ?? "", widths[i] ?? 0, right.includes(i)))
      .join(" ".repeat(GAP))
      .replaceAll(NO_BREAK, " ")
      .trimEnd(),
  );
}

const wrapped = (cell: string, width: number): string[] =>
  stringWidth(cell) <= width ? [cell] : wrapAnsi(cell, width).split("\n");

/** The widest columns give way first, none below its longest word. */
function fittingWidths(rows: readonly (readonly string[])[], columns: number): number[] {
  const widest = (measure: (cell: string) => number): number[] => {
    const most: number[] = [];
    for (const row of rows)
      row.forEach((cell, i) => {
        most[i] = Math.max(most[i] ?? 0, measure(cell));
      });
    return most;
  };
  const widths = widest(stringWidth);
  const least = widest((cell) => Math.max(...cell.split(" ").map((word) => stringWidth(word))));
  const total = () => widths.reduce((sum, width) => sum + width + GAP, -GAP);
  while (total() > columns) {
    const most = Math.max(...widths.map((width, i) => (width > (least[i] ?? 0) ? width : 0)));
    if (most === 0) break;
    widths[widths.lastIndexOf(most)] = most - 1;
  }
  return widths;
}

function pad(cell: string, to: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, to - stringWidth(cell)));
  return right ? space + cell : cell + space;
}
