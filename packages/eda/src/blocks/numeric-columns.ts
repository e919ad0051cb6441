import { type Distribution, distribution } from "../data/columns.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { integer, plain, significant } from "../spanish/numbers.js";
import { countOrNone, FILM } from "../spanish/words.js";
import { block } from "./block.js";

const NUMBERS = {
  release_year: "año de estreno",
  budget: "presupuesto (US$)",
  revenue: "ingresos (US$)",
  return: "retorno",
  popularity: "popularidad",
  vote_count: "número de votos",
  vote_average: "voto medio",
  runtime: "duración (min)",
} as const;

interface Described extends Distribution {
  readonly column: string;
  readonly zeros: number;
}

/** Mean, deviation and quantiles of every numeric column. */
export const numericColumns = block({
  id: "columnas",
  title: "Las columnas numéricas",
  wide: true,
  figures: ({ films }) =>
    Object.entries(NUMBERS).flatMap(([name, column]): Described[] => {
      const found = distribution(films, name);
      if (found === null) return [];
      const zeros = films.filter(`d => d['${name}'] === 0`).numRows();
      return [{ column, zeros, ...found }];
    }),
  sentence(found) {
    const mostZeros = found.reduce<Described | undefined>(
      (most, each) => (each.zeros > (most?.zeros ?? 0) ? each : most),
      undefined,
    );
    const zeros =
      mostZeros === undefined
        ? "Ninguna tiene ceros."
        : `Un 0 suele querer decir que no se sabe; donde más hay es en ${mostZeros.column}: ${countOrNone(mostZeros.zeros, FILM)}.`;
    return `Media, desviación típica (de muestra) y cuartiles de los valores que hay, ceros incluidos. ${zeros}`;
  },
  table: (found) =>
    tableOf(found, [
      textColumn("Columna", ({ column }) => column),
      numberColumn("Valores", ({ n }) => integer(n)),
      numberColumn("Ceros", ({ zeros }) => integer(zeros)),
      numberColumn("Media", ({ column, mean }) =>
        isYear(column) ? String(Math.round(mean)) : significant(mean),
      ),
      numberColumn("Desviación", ({ sd }) => (sd === null ? "–" : significant(sd))),
      ...QUANTILES.map(([name, quantile]) =>
        // Years are not grouped.
        numberColumn<Described>(name, (row) => (isYear(row.column) ? String : plain)(row[quantile])),
      ),
    ]),
});

const QUANTILES = [
  ["Mínimo", "min"],
  ["Cuartil 1", "p25"],
  ["Mediana", "median"],
  ["Cuartil 3", "p75"],
  ["Máximo", "max"],
] as const;

const isYear = (column: string): boolean => column === NUMBERS.release_year;
