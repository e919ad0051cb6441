import type { ColumnTable } from "arquero";
import { averageBins, binnedBy, logBins, withBin } from "../bins.js";
import { type AnyBlock, block } from "../block.js";
import { amount } from "../html/table.js";
import { decimal, integer, plain } from "../spanish/numbers.js";
import { count, FILM } from "../spanish/words.js";
import { heat } from "../svg/heat.js";
import { type NumberOrNull, numberAt } from "../tables.js";

interface Decade {
  readonly from: number;
  readonly to: number;
  readonly films: number;
  readonly mean: number;
  readonly sd: NumberOrNull;
}

/** The vote average of films that have votes against another column, by its logarithm. */
const averageAgainst = (id: string, title: string, column: string, name: string, format: string): AnyBlock =>
  block({
    id,
    title,
    figures({ films }) {
      const voted = films
        .filter(`d => d.votes > 0 && d.average != null && d['${column}'] > 0`)
        .select([...new Set(["average", column])])
        .reify();
      return {
        films: voted.numRows(),
        correlation: correlation(voted, column),
        decades: decadesOf(voted, column),
        cells: binnedBy(voted, [column, logBins()], ["average", averageBins]),
      };
    },
    sentence({ films, correlation: r, decades }) {
      if (films === 0) return "No hay películas con votos que comparar.";
      const [first, last] = [decades[0], decades.at(-1)];
      const between =
        first === undefined || last === undefined || first === last
          ? ""
          : ` El voto medio va de ${decimal(first.mean, 2)} (${range(first)}) a ${decimal(last.mean, 2)} (${range(last)})${spread(first, last)}.`;
      const related =
        r === null
          ? `De ${count(films, FILM)} con votos no se puede decir si van juntos.`
          : `En ${count(films, FILM)} con votos, ${STRENGTHS.find(([least]) => Math.abs(r) >= least)?.[1]} entre el voto medio y el logaritmo de ${name} (correlación ${decimal(r, 2)}).`;
      return `${related}${between}`;
    },
    picture: ({ cells }) => heat({ cells, x: `${name} (escala logarítmica)`, format, y: "voto medio" }),
    table: ({ decades }) => ({
      columns: ["Desde", "Hasta menos de", "Películas", "Voto medio", "Desviación"].map(amount),
      rows: decades.map(({ from, to, films, mean, sd }) => [
        plain(from),
        plain(to),
        integer(films),
        decimal(mean, 3),
        sd === null ? "–" : decimal(sd, 3),
      ]),
    }),
  });

/** What a correlation is called, by its absolute value. */
const STRENGTHS: readonly (readonly [number, string])[] = [
  [0.7, "hay una relación fuerte"],
  [0.4, "hay una relación moderada"],
  [0.1, "hay una relación débil"],
  [0, "apenas hay relación"],
];

const range = ({ from, to }: Decade): string => `de ${plain(from)} a menos de ${plain(to)}`;

function spread({ sd: first }: Decade, { sd: last }: Decade): string {
  if (first === null || last === null) return "";
  return `, y su desviación típica de ${decimal(first, 2)} a ${decimal(last, 2)}`;
}

/** Pearson's, null where one of the two does not vary: of fewer than three films it says nothing. */
function correlation(films: ColumnTable, column: string): NumberOrNull {
  if (films.numRows() < 3) return null;
  const r = numberAt(
    films.derive({ log: `d => op.log10(d['${column}'])` }).rollup({ r: "d => op.corr(d.log, d.average)" }),
    "r",
    0,
  );
  return r !== null && Number.isFinite(r) ? r : null;
}

/** The average by decades of the other column, those without films left out. */
function decadesOf(films: ColumnTable, column: string): Decade[] {
  const bins = logBins(1);
  const rows = films
    .assign(withBin(films, column, bins.binOf, "decade"))
    .groupby("decade")
    .rollup({ films: "d => op.count()", mean: "d => op.mean(d.average)", sd: "d => op.stdev(d.average)" })
    .orderby("decade")
    .reify();
  return Array.from({ length: rows.numRows() }, (_, row) => {
    const number = (name: string) => numberAt(rows, name, row) ?? 0;
    return {
      from: bins.start(number("decade")),
      to: bins.start(number("decade") + 1),
      films: number("films"),
      mean: number("mean"),
      sd: number("films") > 1 ? number("sd") : null,
    };
  });
}

export const averageAgainstVotes = averageAgainst(
  "voto-y-votos",
  "Voto medio y número de votos",
  "votes",
  "número de votos",
  ",d",
);

export const averageAgainstPopularity = averageAgainst(
  "voto-y-popularidad",
  "Voto medio y popularidad",
  "popularity",
  "popularidad",
  ",.3~r",
);
