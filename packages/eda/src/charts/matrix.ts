import { escapeHtml } from "../html/escape.js";
import { SWIPE } from "../html/table.js";

export interface MatrixCell {
  readonly text: string;
  /** a second, smaller line */
  readonly small?: string;
  /** the tooltip of the cell */
  readonly tip: string;
  /** how strong its colour is, from 0 to 1; negative ones have the other colour */
  readonly shade: number;
}

interface Matrix {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (MatrixCell | null)[] }[];
}

const STRONGEST = 45; // percent of colour on which letters are still legible

/** Values of pairs as a table of coloured cells; on a narrow screen it scrolls, and says so. */
export function matrix({ columns, rows }: Matrix): string {
  const head = columns.map((name) => `<th>${escapeHtml(name)}</th>`).join("");
  const body = rows.map(
    ({ label, cells }) => `<tr><th>${escapeHtml(label)}</th>${cells.map(cellHtml).join("")}</tr>`,
  );
  return `${SWIPE}<div class="scroll"><table class="matrix"><thead><tr><td></td>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}

function cellHtml(cell: MatrixCell | null): string {
  if (cell === null) return "<td></td>";
  const { text, small, tip, shade } = cell;
  const colour = `${shade < 0 ? "--other" : "--bar"}) ${Math.round(Math.abs(shade) * STRONGEST)}%`;
  return `<td title="${escapeHtml(tip)}" style="background:color-mix(in srgb,var(${colour},transparent)">${escapeHtml(text)}${small ? `<small>${escapeHtml(small)}</small>` : ""}</td>`;
}
