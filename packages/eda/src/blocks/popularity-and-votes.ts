import type { ColumnTable } from "arquero";
import { histogram } from "../charts/histogram.js";
import { type Bin, binned, logBins } from "../data/bins.js";
import { distribution, known, positive } from "../data/columns.js";
import { numberColumn, tableOf } from "../html/table.js";
import { decimal, integer, plain } from "../spanish/numbers.js";
import { count, FILM, numbered, VOTE } from "../spanish/words.js";
import { block } from "./block.js";

/** How a column is spread on a logarithmic axis; films at 0 have no place on it and are counted apart. */
const spread = (films: ColumnTable, column: string) => ({
  known: distribution(films, column),
  none: known(films, column).numRows() - positive(films, column).numRows(),
  bins: binned(positive(films, column), column, logBins()),
});

const withZero = (none: number, bins: readonly Bin[]): readonly Bin[] =>
  none > 0 ? [{ from: 0, to: 0, films: none }, ...bins] : bins;

export const popularity = block({
  id: "popularidad",
  title: "Popularidad",
  figures: ({ films }) => spread(films, "popularity"),
  sentence({ known, none }) {
    if (known === null) return "No se conoce la popularidad de ninguna película.";
    const { n, mean, median, max } = known;
    const values =
      n === 1
        ? `La única popularidad conocida es ${decimal(max, 3)}.`
        : `De ${count(n, FILM)} la media es ${decimal(mean, 3)}, la mediana ${decimal(median, 3)} y el máximo ${decimal(max, 3)}.`;
    const zero =
      none === 0
        ? ""
        : ` ${count(none, FILM)} con popularidad 0 no ${numbered(none, "cabe", "caben")} en el eje.`;
    return `${values}${zero} El eje es logarítmico.`;
  },
  picture: ({ bins }) => histogram({ bins, title: "popularidad", logarithmic: true }),
  table: ({ none, bins }) =>
    tableOf(withZero(none, bins), [
      numberColumn("Desde", ({ from }) => plain(from)),
      numberColumn("Hasta menos de", ({ to }) => plain(to)),
      numberColumn("Películas", ({ films }) => integer(films)),
    ]),
});

export const votes = block({
  id: "votos",
  title: "Número de votos",
  figures: ({ films }) => spread(films, "vote_count"),
  sentence({ known, none }) {
    if (known === null) return "No se conoce el número de votos de ninguna película.";
    const { n, mean, median, max } = known;
    if (max === 0) return "Ninguna película tiene votos.";
    const values =
      n === 1
        ? `La única película con el dato tiene ${count(max, VOTE)}.`
        : `De ${count(n, FILM)} la media es de ${decimal(mean, 3)} votos, la mediana de ${plain(median)} y el máximo de ${integer(max)}.`;
    if (n === 1) return `${values} El eje es logarítmico.`;
    const unvoted =
      none === 0
        ? "Todas tienen algún voto."
        : `Sin ningún voto ${numbered(none, "está", "están")} ${count(none, FILM)}.`;
    return `${values} ${unvoted} El eje es logarítmico.`;
  },
  picture: ({ bins }) => histogram({ bins, title: "número de votos", logarithmic: true }),
  table: ({ none, bins }) =>
    tableOf(withZero(none, bins), [
      // Votes are whole numbers: a bin from 2.51 to 3.98 holds the films with 3.
      numberColumn("Desde", ({ from }) => integer(Math.ceil(from))),
      numberColumn("Hasta", ({ to }) => integer(Math.max(Math.ceil(to) - 1, 0))),
      numberColumn("Películas", ({ films }) => integer(films)),
    ]),
});
