import { block } from "../block.js";
import { amount, words } from "../html/table.js";
import { integer, plain, significant } from "../spanish/numbers.js";
import { countOrNone, FILM } from "../spanish/words.js";
import { type Distribution, distribution, numbersOf } from "../tables.js";

const NUMBERS = {
  year: "año de estreno",
  budget: "presupuesto (US$)",
  revenue: "ingresos (US$)",
  return: "retorno",
  popularity: "popularidad",
  votes: "número de votos",
  average: "voto medio",
  runtime: "duración (min)",
} as const;

interface Described extends Distribution {
  readonly column: string;
  readonly zeros: number;
}

/** Mean, deviation and quantiles of every numeric column. */
export const describe = block({
  id: "columnas",
  title: "Las columnas numéricas",
  figures: ({ films }) =>
    Object.entries(NUMBERS).flatMap(([name, column]): Described[] => {
      const found = distribution(films, name);
      if (found === null) return [];
      const zeros = numbersOf(films.filter(`d => d['${name}'] === 0`), name).length;
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
  table: (found) => ({
    columns: [
      words("Columna"),
      ...[
        "Valores",
        "Ceros",
        "Media",
        "Desviación",
        "Mínimo",
        "Cuartil 1",
        "Mediana",
        "Cuartil 3",
        "Máximo",
      ].map(amount),
    ],
    rows: found.map(({ column, n, zeros, mean, sd, min, p25, median, p75, max }) => {
      const value = column === NUMBERS.year ? String : plain; // years are not grouped
      return [
        column,
        integer(n),
        integer(zeros),
        column === NUMBERS.year ? String(Math.round(mean)) : significant(mean),
        sd === null ? "–" : significant(sd),
        ...[min, p25, median, p75, max].map(value),
      ];
    }),
  }),
});
