import { op } from "arquero";
import { heat } from "../charts/heat.js";
import { averageBins, binnedBy, byPowerOfTen, logBins } from "../data/bins.js";
import type { NumberOrNull } from "../data/columns.js";
import { correlation } from "../data/correlation.js";
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
  column: "vote_count" | "popularity",
  name: string,
): DrawBlock =>
  block({
    id,
    title,
    figures({ films }) {
      const voted = films.filter(`d => d.vote_count > 0 && d.vote_average != null && d['${column}'] > 0`);
      return {
        films: voted.numRows(),
        correlation: correlation(
          voted.derive({ log: `d => op.log10(d['${column}'])` }),
          "log",
          "vote_average",
        ).pearson,
        decades: byPowerOfTen<Decade>(voted, column, {
          films: op.count(),
          mean: op.mean("vote_average"),
          sd: op.stdev("vote_average"),
        }).map((decade) => ({ ...decade, sd: decade.films > 1 ? decade.sd : null })),
        cells: binnedBy(voted, [column, logBins()], ["vote_average", averageBins]),
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
        x: { title: name, logarithmic: true, format: plain },
        y: { title: "voto medio", logarithmic: false, format: plain },
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

export const averageAgainstVotes = averageAgainst(
  "voto-y-votos",
  "Voto medio y número de votos",
  "vote_count",
  "número de votos",
);

export const averageAgainstPopularity = averageAgainst(
  "voto-y-popularidad",
  "Voto medio y popularidad",
  "popularity",
  "popularidad",
);
