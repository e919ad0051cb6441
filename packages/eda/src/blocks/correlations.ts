import { type MatrixCell, matrix } from "../charts/matrix.js";
import { type NumberOrNull, positive } from "../data/columns.js";
import { type Correlation, correlation } from "../data/correlation.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { decimal, integer } from "../spanish/numbers.js";
import { count, FILM, relation } from "../spanish/words.js";
import { block } from "./block.js";

const COLUMNS = {
  release_year: "año",
  budget: "presupuesto",
  revenue: "ingresos",
  return: "retorno",
  popularity: "popularidad",
  vote_count: "votos",
  vote_average: "voto medio",
  runtime: "duración",
} as const;

interface Pair extends Correlation {
  readonly x: string;
  readonly y: string;
}

/** How each two numeric columns go together, by value and by rank. */
export const correlations = block({
  id: "correlaciones",
  title: "Qué va con qué: correlaciones",
  wide: true,
  figures({ films }) {
    const names = Object.entries(COLUMNS);
    return names.flatMap(([x, xName], i) =>
      names.slice(i + 1).map(
        ([y, yName]): Pair => ({
          x: xName,
          y: yName,
          ...correlation(positive(positive(films, x), y), x, y),
        }),
      ),
    );
  },
  sentence(pairs) {
    const known = pairs.filter((pair) => pair.spearman !== null);
    if (known.length === 0) return "No hay tres películas con dos de los datos conocidos y distintos.";
    const [most] = known.toSorted((a, b) => Math.abs(b.spearman ?? 0) - Math.abs(a.spearman ?? 0));
    const apart = known
      .filter(({ pearson }) => pearson !== null)
      .toSorted((a, b) => differenceOf(b) - differenceOf(a))[0];
    const strongest = most
      ? ` Entre ${most.x} y ${most.y} ${relation(most.spearman ?? 0)}, la mayor por rangos: ${decimal(most.spearman ?? 0, 2)} en ${count(most.n, FILM)}.`
      : "";
    const differing =
      apart && differenceOf(apart) > 0.1
        ? ` Donde más se apartan las dos es entre ${apart.x} y ${apart.y}: ${decimal(apart.pearson ?? 0, 2)} por valores y ${decimal(apart.spearman ?? 0, 2)} por rangos, que unos pocos valores enormes no mueven.`
        : "";
    return `Arriba a la derecha, la correlación de Pearson (de los valores); abajo a la izquierda, la de Spearman (de sus rangos); debajo de cada una, cuántas películas tienen los dos datos, sin contar los 0 que quieren decir que no se sabe.${strongest}${differing}`;
  },
  picture(pairs) {
    if (pairs.every(({ n }) => n === 0)) return null;
    const names = Object.values(COLUMNS);
    const find = (a: string, b: string) => pairs.find(({ x, y }) => x === a && y === b);
    return matrix({
      columns: names,
      rows: names.map((row, i) => ({
        label: row,
        cells: names.map((column, j) => {
          const pair = i < j ? find(row, column) : find(column, row);
          if (pair === undefined) return null;
          return i < j ? cellOf(pair, "Pearson", pair.pearson) : cellOf(pair, "Spearman", pair.spearman);
        }),
      })),
    });
  },
  table: (pairs) =>
    tableOf(pairs, [
      textColumn("De", ({ x }) => x),
      textColumn("con", ({ y }) => y),
      numberColumn("Películas", ({ n }) => integer(n)),
      numberColumn("Pearson", ({ pearson }) => coefficient(pearson, 3)),
      numberColumn("Spearman", ({ spearman }) => coefficient(spearman, 3)),
    ]),
});

const differenceOf = ({ pearson, spearman }: Pair): number => Math.abs((pearson ?? 0) - (spearman ?? 0));

const coefficient = (r: NumberOrNull, digits: number): string => (r === null ? "–" : decimal(r, digits));

const cellOf = ({ x, y, n }: Pair, name: string, r: NumberOrNull): MatrixCell => ({
  text: coefficient(r, 2),
  small: integer(n),
  tip: `${name} de ${x} y ${y}: ${coefficient(r, 3)}, ${count(n, FILM)}`,
  shade: r ?? 0,
});
