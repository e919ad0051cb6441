import * as aq from "arquero";
import type { TopLevelSpec } from "vega-lite";
import { block } from "../block.js";
import { amount, words } from "../html/table.js";
import { integer, percent } from "../spanish/numbers.js";
import { list } from "../spanish/words.js";
import { WIDTH } from "../svg/config.js";
import type { World } from "../world.js";

/** Columns of the clean files by ours, and how an unknown value shows: as an empty cell or list, or as a 0 as well. */
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
  /** cells of 0, where that stands for unknown; null for a column in which it does not */
  readonly zero: number | null;
}

/** Cells that say nothing, by column of the two clean files. */
export const missing = block({
  id: "vacios",
  title: "Valores que faltan, por columna",
  figures: ({ films, credits }: World): Missing[] => [
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
  picture: (found): TopLevelSpec | null =>
    found.every((each) => each.rows === 0)
      ? null
      : {
          width: WIDTH - 80,
          height: found.length * 20,
          data: {
            values: found.flatMap((each) => [
              { column: each.column, kind: EMPTY, share: each.rows === 0 ? 0 : each.empty / each.rows },
              { column: each.column, kind: ZERO, share: each.rows === 0 ? 0 : (each.zero ?? 0) / each.rows },
            ]),
          },
          mark: { type: "bar", height: { band: 0.72 } },
          encoding: {
            y: { field: "column", type: "nominal", sort: null, title: null, axis: { ticks: false } },
            x: {
              field: "share",
              type: "quantitative",
              title: "parte de las filas",
              scale: { domain: [0, 1] },
              axis: { format: ".0%", tickCount: 5 },
            },
            color: {
              field: "kind",
              type: "nominal",
              title: null,
              scale: { domain: [EMPTY, ZERO], range: ["var(--bar)", "var(--other)"] },
            },
            order: { field: "kind", type: "nominal", sort: "descending" },
          },
        },
  table: (found) => ({
    columns: [words("Columna"), ...["Filas", "Vacías", "Con 0", "Faltan"].map(amount)],
    rows: found.map((each) => [
      each.column,
      integer(each.rows),
      integer(each.empty),
      each.zero === null ? "–" : integer(each.zero),
      percent(unknown(each), each.rows),
    ]),
  }),
});

const EMPTY = "vacío";
const ZERO = "con 0";

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
