import { binned, logBins } from "../bins.js";
import { block } from "../block.js";
import { amount } from "../html/table.js";
import { decimal, integer, plain } from "../spanish/numbers.js";
import { count, FILM, numbered } from "../spanish/words.js";
import { histogram } from "../svg/histogram.js";
import { distribution, known, positive } from "../tables.js";

/** How popularity lies, by its logarithm. */
export const popularity = block({
  id: "popularidad",
  title: "Popularidad",
  figures: ({ films }) => ({
    known: distribution(films, "popularity"),
    /** films without any, which have no logarithm */
    none: known(films, "popularity").numRows() - positive(films, "popularity").numRows(),
    bins: binned(positive(films, "popularity"), "popularity", logBins()),
  }),
  sentence({ known, none, bins }) {
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
    const scale = bins.length > 1 ? " El eje es logarítmico: cada marca es diez veces la anterior." : "";
    return `${values}${zero}${scale}`;
  },
  picture: ({ bins }) =>
    histogram({ bins, title: "popularidad (escala logarítmica)", logarithmic: true, format: ",.3~r" }),
  table: ({ none, bins }) => ({
    columns: ["Desde", "Hasta menos de", "Películas"].map(amount),
    rows: [
      ...(none > 0 ? [["0", "0", integer(none)]] : []),
      ...bins.map(({ from, to, films }) => [plain(from), plain(to), integer(films)]),
    ],
  }),
});

/** How numbers of votes lie, by their logarithm. */
export const votes = block({
  id: "votos",
  title: "Número de votos",
  figures: ({ films }) => ({
    known: distribution(films, "votes"),
    none: known(films, "votes").numRows() - positive(films, "votes").numRows(),
    bins: binned(positive(films, "votes"), "votes", logBins()),
  }),
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
  picture: ({ bins }) =>
    histogram({ bins, title: "número de votos (escala logarítmica)", logarithmic: true, format: ",d" }),
  table: ({ none, bins }) => ({
    columns: ["Desde", "Hasta", "Películas"].map(amount),
    rows: [
      ...(none > 0 ? [["0", "0", integer(none)]] : []),
      // Votes are whole numbers: a bin from 2.51 to 3.98 holds those of 3.
      ...bins.map(({ from, to, films }) => [
        integer(Math.ceil(from)),
        integer(Math.ceil(to) - 1),
        integer(films),
      ]),
    ],
  }),
});

const VOTE = { one: "voto", many: "votos" };
