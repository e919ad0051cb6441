import { histogram } from "../charts/histogram.js";
import { averageBins, type Bin, binned, isAverage } from "../data/bins.js";
import { distribution, known, numbersOf } from "../data/columns.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { decimal, integer, plain } from "../spanish/numbers.js";
import { count, FILM, numbered } from "../spanish/words.js";
import { block } from "./block.js";

const VOTED = "con votos";
const UNVOTED = "sin votos";

/** How vote averages are spread; films without a vote in a colour of their own. */
export const voteAverage = block({
  id: "voto-medio",
  title: "Voto medio",
  figures({ films }) {
    const voted = films.filter("d => d.vote_count > 0");
    const unvoted = films.filter("d => !(d.vote_count > 0)");
    const parts = (rows: typeof films, part: string): Bin[] =>
      binned(known(rows, "vote_average"), "vote_average", averageBins).map((bin) => ({ ...bin, part }));
    return {
      all: distribution(films, "vote_average"),
      voted: distribution(voted, "vote_average"),
      unvoted: unvoted.numRows(),
      impossible: numbersOf(known(films, "vote_average"), "vote_average").filter((value) => !isAverage(value))
        .length,
      bins: [...parts(voted, VOTED), ...parts(unvoted, UNVOTED)],
    };
  },
  sentence({ all, voted, unvoted, impossible }) {
    if (all === null) return "No se conoce el voto medio de ninguna película.";
    const spread = all.sd === null ? "" : ` y la desviación típica ${decimal(all.sd, 3)}`;
    const outside =
      impossible === 0
        ? ""
        : ` ${count(impossible, FILM)} ${numbered(impossible, "tiene", "tienen")} un voto que no está entre 0 y 10, en la barra de ese extremo.`;
    const values = `La media de ${count(all.n, FILM)} es ${decimal(all.mean, 3)}${spread}.${outside}`;
    if (unvoted === 0) return values;
    const apart = `${count(unvoted, FILM)} ${numbered(unvoted, "no tiene votos y lleva", "no tienen votos y llevan")} un 0 que no es una nota`;
    return voted === null
      ? `${values} Pero ninguna película tiene votos.`
      : `${values} Pero ${apart}: sin ${numbered(unvoted, "ella", "ellas")} la media es ${decimal(voted.mean, 3)}.`;
  },
  picture: ({ bins }) => histogram({ bins, title: "voto medio", parts: [VOTED, UNVOTED] }),
  table: ({ bins }) =>
    tableOf(bins, [
      numberColumn("Desde", ({ from }) => plain(from)),
      numberColumn("Hasta", ({ to }) => plain(to)),
      textColumn("Votos", ({ part = "" }) => part),
      numberColumn("Películas", ({ films }) => integer(films)),
    ]),
});
