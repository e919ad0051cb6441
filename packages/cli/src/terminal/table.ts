import stringWidth from "string-width";
import { oneLine } from "./printable.js";

/** Rows as columns two spaces apart, each as wide as its widest cell; the columns named in `right` are set flush right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths: number[] = [];
  const lines = rows.map((row) => row.map(oneLine));
  for (const row of lines) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, stringWidth(cell));
    });
  }
  return lines
    .map((row) =>
      row
        .map((cell, i) => pad(cell, widths[i] ?? 0, right.includes(i)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(cell: string, to: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, to - stringWidth(cell)));
  return right ? space + cell : cell + space;
}
