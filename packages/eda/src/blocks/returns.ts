import { op } from "arquero";
import { boxes } from "../data/boxes.js";
import { withRealMoney } from "../data/columns.js";
import { namesOf } from "../data/counts.js";
import { SETTINGS } from "../settings.js";
import { COUNTRY, DECADE, GENRE, type NameColumn } from "../spanish/name-columns.js";
import { dollars, integer, short } from "../spanish/numbers.js";
import { capitalized, count, countOrNone, FILM, no, numbered } from "../spanish/words.js";
import type { DrawBlock } from "./block.js";
import { boxPlots } from "./box-plots.js";

/** Returns of films by what groups them, on one logarithmic axis; decades in their order, others by the median. */
const returnsBy = (id: string, names: NameColumn): DrawBlock =>
  boxPlots({
    id,
    title: `Retorno por ${names.noun.one}`,
    figures({ films }) {
      const known = withRealMoney(films)
        .select("id", "title", "release_year", names.column, "return")
        .rename({ return: "value" });
      const rows = namesOf(known, names.column).rename({ name: "group" });
      const large = rows
        .groupby("group")
        .rollup({ size: op.count() })
        .filter(`d => d.size >= ${SETTINGS.leastInBox}`);
      const found = boxes(rows.semijoin(large, "group"), true);
      if (names !== DECADE) found.sort(byMedian);
      return {
        films: known.numRows(),
        boxes: found.map((box) => ({ ...box, group: names.spanish(box.group) })),
      };
    },
    sentence({ films, boxes: found }) {
      const known = `con presupuesto e ingresos de ${dollars(SETTINGS.realMoney)} o más`;
      const [best, ...others] = found.toSorted(byMedian);
      const worst = others.at(-1);
      if (best === undefined)
        return `Hay ${countOrNone(films, FILM)} ${known}, y ${no(names.noun)} reúne ${SETTINGS.leastInBox}.`;
      const lowest = worst ? `; la más baja, ${worst.group}, con ${short(worst.median)}` : "";
      const below = found.filter(({ median }) => median < 1).length;
      return `De ${count(films, FILM)} ${known}, la mediana más alta es la de ${best.group}: ${short(best.median)} ${numbered(best.median, "vez", "veces")} el presupuesto (${count(best.n, FILM)})${lowest}. ${capitalized(below === 0 ? "en todos los grupos" : `en ${integer(found.length - below)} de ${count(found.length, GROUP)}`)} al menos la mitad recupera el presupuesto. Solo salen los grupos de ${SETTINGS.leastInBox} películas o más.`;
    },
    group: capitalized(names.noun.one),
    axis: "retorno (escala logarítmica); la línea es el 1: ingresos iguales al presupuesto",
    isLogarithmic: () => true,
    format: short,
    line: 1,
  });

const GROUP = { one: "grupo", many: "grupos" };

const byMedian = (a: { median: number }, b: { median: number }): number => b.median - a.median;

export const returnsByGenre = returnsBy("retorno-generos", GENRE);
export const returnsByDecade = returnsBy("retorno-decadas", DECADE);
export const returnsByCountry = returnsBy("retorno-paises", COUNTRY);
