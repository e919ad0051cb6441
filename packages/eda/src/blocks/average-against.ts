import type { ColumnTable } from "arquero";
import { heat } from "../charts/heat.js";
import { averageBins, binnedBy, logBins, withBin } from "../data/bins.js";
import { type NumberOrNull, rowsOf } from "../data/columns.js";
import { numberColumn, tableOf } from "../html/table.js";
import { decimal, integer, plain } from "../spanish/numbers.js";
import { count, FILM, relation } from "../spanish/words.js";
import { block, type DrawBlock } from "./block.js";

interface Decade {
  readonly from: number;
  readonly to: number;
  readonly films: number;
  readonly mean: number;
  readonly sd: NumberOrNull;
}

/** The vote average of films that have votes against another column on a logarithmic axis. */
const averageAgainst = (
  id: string,
  title: string,
  column: "votes" | "popularity",
  name: string,
  format: string,
): DrawBlock =>
  block({
    id,
    title,
    figures({ films }) {
      const voted = films.filter(`d => d.votes > 0 && d.average != null && d['${column}'] > 0`);
      return {
        films: voted.numRows(),
        correlation: correlation(voted, column),
        decades: decadesOf(voted, column),
        cells: binnedBy(voted, [column, logBins()], ["average", averageBins]),
      };
    },
    sentence({ films, correlation: r, decades }) {
      if (films === 0) return "No hay películas con votos que comparar.";
      const related =
        r === null
          ? `De ${count(films, FILM)} con votos no se puede decir si van juntos.`
          : `En ${count(films, FILM)} con votos, ${relation(r)} entre el voto medio y el logaritmo de ${name} (correlación ${decimal(r, 2)}).`;
      const [first, last] = [decades[0], decades.at(-1)];
      if (first === undefined || last === undefined || first === last) return related;
      const spread =
        first.sd === null || last.sd === null
          ? ""
          : `, y su desviación típica de ${decimal(first.sd, 2)} a ${decimal(last.sd, 2)}`;
      return `${related} El voto medio va de ${decimal(first.mean, 2)} (${range(first)}) a ${decimal(last.mean, 2)} (${range(last)})${spread}.`;
    },
    picture: ({ cells }) =>
      heat({
        cells,
        x: { name, logarithmic: true, format, plain },
        y: { name: "voto medio", logarithmic: false, format: "~f", plain },
      }),
    table: ({ decades }) =>
      tableOf(decades, [
        numberColumn("Desde", ({ from }) => plain(from)),
        numberColumn("Hasta menos de", ({ to }) => plain(to)),
        numberColumn("Películas", ({ films }) => integer(films)),
        numberColumn("Voto medio", ({ mean }) => decimal(mean, 3)),
        numberColumn("Desviación", ({ sd }) => (sd === null ? "–" : decimal(sd, 3))),
      ]),
  });

const range = ({ from, to }: Decade): string => `de ${plain(from)} a menos de ${plain(to)}`;

/** Pearson's, null when one of the two does not vary or there are fewer than three films. */
function correlation(films: ColumnTable, column: string): NumberOrNull {
  if (films.numRows() < 3) return null;
  const logarithms = films.derive({ log: `d => op.log10(d['${column}'])` });
  const r: unknown = logarithms.rollup({ r: "d => op.corr(d.log, d.average)" }).get("r", 0);
  return typeof r === "number" && Number.isFinite(r) ? r : null;
}

/** The average by power of ten of the other column, those without films left out. */
function decadesOf(films: ColumnTable, column: string): Decade[] {
  const bins = logBins(1);
  const rows = withBin(films.select("average", column), column, bins, "decade")
    .groupby("decade")
    .rollup({ films: "d => op.count()", mean: "d => op.mean(d.average)", sd: "d => op.stdev(d.average)" })
    .orderby("decade");
  return rowsOf<Omit<Decade, "from" | "to"> & { decade: number }>(rows).map(
    ({ decade, films, mean, sd }) => ({
      from: bins.start(decade),
      to: bins.start(decade + 1),
      ...{ films, mean, sd: films > 1 ? sd : null },
    }),
  );
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
