import { histogram } from "../charts/histogram.js";
import { type Bin, binned, evenBins } from "../data/bins.js";
import { distribution, known, positive } from "../data/columns.js";
import { numberColumn, tableOf } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { decimal, integer, plain } from "../spanish/numbers.js";
import { count, FILM } from "../spanish/words.js";
import { block } from "./block.js";

const { runtimeBin, runtimeCap } = SETTINGS;

/** How runtimes are spread; the long tail is one bin. */
export const runtime = block({
  id: "duracion",
  title: "Duración",
  figures({ films }) {
    const timed = positive(films, "runtime");
    const usual = timed.filter(`d => d.runtime < ${runtimeCap}`);
    return {
      known: distribution(timed, "runtime"),
      zero: known(films, "runtime").numRows() - timed.numRows(),
      unknown: films.numRows() - known(films, "runtime").numRows(),
      long: timed.numRows() - usual.numRows(),
      bins: binned(usual, "runtime", evenBins(runtimeBin)),
    };
  },
  sentence({ known: timed, zero, unknown, long }) {
    const without = zero + unknown;
    const left =
      without === 0
        ? ""
        : ` No se sabe la de ${count(without, FILM)} (${integer(zero)} con 0 minutos, ${integer(unknown)} sin dato).`;
    if (timed === null) return `No se conoce ninguna duración.${left}`;
    if (timed.n === 1) return `La única duración conocida es de ${plain(timed.max)} minutos.${left}`;
    const tail =
      long === 0 ? "" : ` De ${runtimeCap} minutos o más hay ${integer(long)}, que la última barra reúne.`;
    return `De ${count(timed.n, FILM)} la media es de ${decimal(timed.mean, 1)} minutos y la mediana de ${plain(timed.median)}; la mitad dura entre ${plain(timed.p25)} y ${plain(timed.p75)}, y la más larga ${plain(timed.max)}.${tail}${left}`;
  },
  picture: ({ bins, long }) => histogram({ bins: withLong(bins, long), title: "minutos" }),
  table: ({ bins, long }) =>
    tableOf(withLong(bins, long), [
      numberColumn("Desde (min)", ({ from }) => integer(from)),
      numberColumn("Hasta menos de", ({ from, to }) => (from === runtimeCap ? "–" : integer(to))),
      numberColumn("Películas", ({ films }) => integer(films)),
    ]),
});

const withLong = (bins: readonly Bin[], long: number): readonly Bin[] =>
  long > 0 ? [...bins, { from: runtimeCap, to: runtimeCap + runtimeBin, films: long }] : bins;
