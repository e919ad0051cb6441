import { PAGE } from "../spanish/page.js";
import { escapeHtml } from "./escape.js";

/** A note that the following table scrolls; the style sheet shows it on narrow screens. */
export const SWIPE = `<p class="swipe">${PAGE.swipe}</p>`;

/** A column of a table whose rows are of one type. */
export interface Column<Row> {
  readonly name: string;
  /** numbers are aligned to the right */
  readonly right: boolean;
  cell(row: Row): string;
}

export const textColumn = <Row>(name: string, cell: (row: Row) => string): Column<Row> => ({
  name,
  right: false,
  cell,
});
export const numberColumn = <Row>(name: string, cell: (row: Row) => string): Column<Row> => ({
  name,
  right: true,
  cell,
});

/** A table of texts, written in Spanish already and not yet escaped. */
export interface HtmlTable {
  readonly columns: readonly Pick<Column<never>, "name" | "right">[];
  readonly rows: readonly (readonly string[])[];
}

export const tableOf = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): HtmlTable => ({
  columns,
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});

/** The table in HTML; the first cell of a row is its header. */
export function tableHtml({ columns, rows }: HtmlTable): string {
  const cell = (tag: string, text: string, place: number, more = "") =>
    `<${tag}${more}${columns[place]?.right ? ' class="n"' : ""}>${escapeHtml(text)}</${tag}>`;
  const head = columns.map(({ name }, place) => cell("th", name, place, ' scope="col"')).join("");
  const body = rows.map(
    (row) =>
      `<tr>${row.map((text, place) => (place === 0 ? cell("th", text, 0, ' scope="row"') : cell("td", text, place))).join("")}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
}
