import type { ColumnTable } from "arquero";
import { type Box, boxes } from "../data/boxes.js";
import { decimal, integer, plain, short, shortDollars } from "../spanish/numbers.js";
import { count, list, quoted } from "../spanish/words.js";
import { boxPlots } from "./box-plots.js";

interface Spread {
  readonly column: string;
  readonly logarithmic: boolean;
  format(value: number): string;
}

/** The columns by the names that the boxes have. */
const COLUMNS: Readonly<Record<string, Spread>> = {
  presupuesto: { column: "budget", logarithmic: true, format: shortDollars },
  ingresos: { column: "revenue", logarithmic: true, format: shortDollars },
  retorno: { column: "return", logarithmic: true, format: short },
  popularidad: { column: "popularity", logarithmic: true, format: short },
  votos: { column: "vote_count", logarithmic: true, format: integer },
  "voto medio": { column: "vote_average", logarithmic: false, format: (value) => decimal(value, 1) },
  "duración (min)": { column: "runtime", logarithmic: false, format: integer },
};

const columnOf = ({ group }: Box): Spread | undefined => COLUMNS[group];

/** How every numeric column is spread, each on its own axis. */
export const spread = boxPlots({
  id: "cajas",
  title: "Cajas: cómo se reparten los valores",
  figures: ({ films }) => ({
    boxes: Object.entries(COLUMNS).flatMap(([name, { column, logarithmic }]) =>
      boxes(valuesOf(films, name, column), logarithmic),
    ),
  }),
  sentence({ boxes: found }) {
    if (found.length === 0) return "No hay ningún valor conocido mayor que 0.";
    const most = found.toSorted((a, b) => b.outliers / b.n - a.outliers / a.n)[0];
    const named = found.flatMap(({ group, above: [far] }) =>
      far ? [`${quoted(far.title)} en ${group} (${COLUMNS[group]?.format(far.value) ?? far.value})`] : [],
    );
    const highest = named.length === 0 ? "" : ` Los más altos: ${list(named)}.`;
    const outliers =
      most && most.outliers > 0
        ? ` Los atípicos están a más de una vez y media el largo de la caja; ${most.group} es donde más hay: ${count(most.outliers, OUTLIER)} de ${integer(most.n)}.${highest}`
        : " No hay valores atípicos.";
    return `La caja es la mitad central de los valores mayores que 0, y la raya negra su mediana. Cada fila tiene su propio eje, logarítmico menos en voto medio y duración.${outliers}`;
  },
  group: "Columna",
  axis: "caja: la mitad central; raya: la mediana, escrita al lado; puntos: los atípicos más lejanos",
  isLogarithmic: (box) => columnOf(box)?.logarithmic ?? false,
  format: (value, box) => columnOf(box)?.format(value) ?? plain(value),
});

const OUTLIER = { one: "atípico", many: "atípicos" };

/** The known values above 0, as rows of one group. */
const valuesOf = (films: ColumnTable, name: string, column: string): ColumnTable =>
  films
    .filter(`d => d['${column}'] > 0`)
    .select({ id: "id", title: "title", release_year: "release_year", [column]: "value" })
    .params({ name })
    .derive({ group: "(d, $) => $.name" });
