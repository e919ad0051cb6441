import { genreInSpanish } from "@movies/artifacts";
import { type ColumnTable, op } from "arquero";
import { boxes } from "../data/boxes.js";
import { withRealMoney } from "../data/columns.js";
import { SETTINGS } from "../settings.js";
import { countryName } from "../spanish/languages-and-countries.js";
import { dollars, integer, short } from "../spanish/numbers.js";
import { capitalized, count, countOrNone, FILM, type Noun, numbered } from "../spanish/words.js";
import type { DrawBlock } from "./block.js";
import { boxPlots } from "./box-plots.js";

/** Returns of films by what groups them, on one logarithmic axis. */
const returnsBy = (
  id: string,
  noun: Noun,
  groups: (films: ColumnTable) => ColumnTable,
  spanish: (group: string) => string = String,
): DrawBlock =>
  boxPlots({
    id,
    title: `Retorno por ${noun.one}`,
    figures({ films }) {
      const known = withRealMoney(films).derive({ value: "d => d.return" });
      const rows = groups(known).select("id", "title", "release_year", "group", "value");
      const large = rows
        .groupby("group")
        .rollup({ size: op.count() })
        .filter(`d => d.size >= ${SETTINGS.leastInBox}`);
      const found = boxes(rows.semijoin(large, "group"), true);
      return {
        films: known.numRows(),
        boxes: found
          .map((box) => ({ ...box, group: spanish(box.group) }))
          .sort(noun === DECADE ? byName : byMedian),
      };
    },
    sentence({ films, boxes: found }) {
      const known = `con presupuesto e ingresos de ${dollars(SETTINGS.realMoney)} o más`;
      const [best, ...others] = found.toSorted(byMedian);
      const worst = others.at(-1);
      if (best === undefined)
        return `Hay ${countOrNone(films, FILM)} ${known}, y ${noun.feminine ? "ninguna" : "ningún"} ${noun.one} reúne ${SETTINGS.leastInBox}.`;
      const lowest = worst ? `; la más baja, ${worst.group}, con ${short(worst.median)}` : "";
      const below = found.filter(({ median }) => median < 1).length;
      return `De ${count(films, FILM)} ${known}, la mediana más alta es la de ${best.group}: ${short(best.median)} ${numbered(best.median, "vez", "veces")} el presupuesto (${count(best.n, FILM)})${lowest}. ${capitalized(below === 0 ? "en todos los grupos" : `en ${integer(found.length - below)} de ${count(found.length, GROUP)}`)} al menos la mitad recupera el presupuesto. Solo salen los grupos de ${SETTINGS.leastInBox} películas o más.`;
    },
    group: capitalized(noun.one),
    axis: "retorno (escala logarítmica); la línea es el 1: ingresos iguales al presupuesto",
    isLogarithmic: () => true,
    format: short,
    line: 1,
  });

const GROUP = { one: "grupo", many: "grupos" };
const GENRE = { one: "género", many: "géneros" };
const DECADE = { one: "década", many: "décadas", feminine: true };
const COUNTRY = { one: "país", many: "países" };

const byMedian = (a: { median: number }, b: { median: number }): number => b.median - a.median;
const byName = (a: { group: string }, b: { group: string }): number => (a.group < b.group ? -1 : 1);

export const returnsByGenre = returnsBy(
  "retorno-generos",
  GENRE,
  (films) => films.derive({ group: "d => d.genres" }).unroll("group"),
  genreInSpanish,
);

export const returnsByDecade = returnsBy("retorno-decadas", DECADE, (films) =>
  films.derive({
    group: "d => op.floor(d.release_year / 10) * 10 + '–' + (op.floor(d.release_year / 10) * 10 + 9)",
  }),
);

export const returnsByCountry = returnsBy(
  "retorno-paises",
  COUNTRY,
  (films) => films.derive({ group: "d => d.production_countries" }).unroll("group"),
  countryName,
);
