import * as aq from "arquero";
import { stackedBars } from "../charts/bars.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { integer, percent } from "../spanish/numbers.js";
import { list } from "../spanish/words.js";
import { block } from "./block.js";

/** The clean file's name of each column, and whether a 0 means unknown, as an empty cell or list does. */
const FILM_COLUMNS: Readonly<Record<string, { readonly name: string; readonly zero?: true }>> = {
  collection: { name: "belongs_to_collection" },
  budget: { name: "budget", zero: true },
  genres: { name: "genres" },
  id: { name: "id" },
  language: { name: "original_language" },
  overview: { name: "overview" },
  popularity: { name: "popularity", zero: true },
  companies: { name: "production_companies" },
  countries: { name: "production_countries" },
  date: { name: "release_date" },
  revenue: { name: "revenue", zero: true },
  runtime: { name: "runtime", zero: true },
  spoken: { name: "spoken_languages" },
  status: { name: "status" },
  tagline: { name: "tagline" },
  title: { name: "title" },
  average: { name: "vote_average", zero: true },
  votes: { name: "vote_count", zero: true },
  year: { name: "release_year" },
  return: { name: "return", zero: true },
};

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
    ...Object.entries(FILM_COLUMNS).map(([column, { name, zero }]) => missingOf(films, column, name, zero)),
    ...["cast", "director"].map((column) => missingOf(credits, column, `${column} (fichas)`)),
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

function missingOf(table: aq.ColumnTable, column: string, name: string, zero?: true): Missing {
  const cells = table.select(column);
  const where = (test: (cell: unknown) => boolean) =>
    cells.filter(aq.escape((row: Readonly<Record<string, unknown>>) => test(row[column]))).numRows();
  return {
    column: name,
    rows: cells.numRows(),
    empty: where(isEmpty),
    zero: zero ? where((cell) => cell === 0) : null,
  };
}

const isEmpty = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === "" || (Array.isArray(cell) && cell.length === 0);
