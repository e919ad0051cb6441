import { escapeHtml } from "./escape.js";

export interface Column {
  readonly name: string;
  /** numbers stand flush right */
  readonly right: boolean;
}

/** A table of texts, written in Spanish already and not yet escaped. */
export interface HtmlTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export const words = (name: string): Column => ({ name, right: false });
export const amount = (name: string): Column => ({ name, right: true });

/** The table in HTML; the first cell of a row is its header. */
export function tableHtml({ columns, rows }: HtmlTable): string {
  const cell = (tag: string, text: string, column: Column | undefined, more = "") =>
    `<${tag}${more}${column?.right ? ' class="n"' : ""}>${escapeHtml(text)}</${tag}>`;
  const head = columns.map((column) => cell("th", column.name, column, ' scope="col"')).join("");
  const body = rows.map((row) => {
    const [first = "", ...others] = row;
    const cells = others.map((text, i) => cell("td", text, columns[i + 1]));
    return `<tr>${cell("th", first, columns[0], ' scope="row"')}${cells.join("")}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
}
