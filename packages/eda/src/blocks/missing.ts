import { CLEAN_MOVIES_COLUMNS } from "@movies/artifacts";
import * as aq from "arquero";
import { stackedBars } from "../charts/bars.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { integer, percent } from "../spanish/numbers.js";
import { list } from "../spanish/words.js";
import { block } from "./block.js";

/** Where a 0 means unknown, as an empty cell or list does everywhere. */
const ZERO_IS_UNKNOWN = "budget popularity revenue runtime vote_average vote_count return".split(" ");

interface Missing {
  /** the column, as the clean file calls it */
  readonly column: string;
  readonly rows: number;
  readonly empty: number;
  /** cells that are 0; null for a column in which 0 does not mean unknown */
  readonly zero: number | null;
}

/** Unknown values by column of the two clean files. */
export const missing = block({
  id: "vacios",
  title: "Valores que faltan, por columna",
  figures: ({ films, credits }): Missing[] => [
    ...CLEAN_MOVIES_COLUMNS.map((column) => missingOf(films, column)),
    ...["cast", "director"].map((column) => ({
      ...missingOf(credits, column),
      column: `${column} (fichas)`,
    })),
  ],
  sentence(found) {
    const full = found.filter((each) => unknown(each) === 0).length;
    const worst = found
      .filter((each) => unknown(each) > 0)
      .sort((a, b) => share(b) - share(a))
      .slice(0, 3)
      .map((each) => `${each.column} (${percent(unknown(each), each.rows)})`);
    if (found.every(({ rows }) => rows === 0)) return "No hay filas.";
    if (worst.length === 0) return "No falta ningún valor en ninguna columna.";
    const complete =
      full === 0
        ? "ninguna columna está completa"
        : full === 1
          ? "una de las columnas está completa"
          : `${integer(full)} de las ${integer(found.length)} columnas están completas`;
    return `Lo que más falta: ${list(worst)}; ${complete}. Una celda vacía falta siempre; un 0 en dinero, duración, popularidad o votos suele querer decir que no se sabe, y se cuenta aparte.`;
  },
  picture: (found) =>
    found.every(({ rows }) => rows === 0)
      ? null
      : stackedBars({
          rows: found.map(({ column, rows, empty, zero }) => ({
            label: column,
            parts: [empty, zero ?? 0].map((cells) => cells / Math.max(rows, 1)),
          })),
          names: ["vacío", "con 0"],
          format: (part) => percent(part, 1),
        }),
  table: (found) =>
    tableOf(found, [
      textColumn("Columna", ({ column }) => column),
      numberColumn("Filas", ({ rows }) => integer(rows)),
      numberColumn("Vacías", ({ empty }) => integer(empty)),
      numberColumn("Con 0", ({ zero }) => (zero === null ? "–" : integer(zero))),
      numberColumn("Faltan", (each) => percent(unknown(each), each.rows)),
    ]),
});

const unknown = ({ empty, zero }: Missing): number => empty + (zero ?? 0);
const share = (each: Missing): number => unknown(each) / each.rows;

function missingOf(table: aq.ColumnTable, column: string): Missing {
  const cells = table.select(column);
  const where = (test: (cell: unknown) => boolean) =>
    cells.filter(aq.escape((row: Readonly<Record<string, unknown>>) => test(row[column]))).numRows();
  return {
    column,
    rows: cells.numRows(),
    empty: where(isEmpty),
    zero: ZERO_IS_UNKNOWN.includes(column) ? where((cell) => cell === 0) : null,
  };
}

const isEmpty = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === "" || (Array.isArray(cell) && cell.length === 0);
