import { op } from "arquero";
import { heat } from "../charts/heat.js";
import { binnedBy, byPowerOfTen, logBins } from "../data/bins.js";
import { withRealMoney } from "../data/columns.js";
import { correlation } from "../data/correlation.js";
import { numberColumn, tableOf } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { decimal, dollars, integer, percent, plain, shortDollars } from "../spanish/numbers.js";
import { count, FILM, numbered, relation } from "../spanish/words.js";
import { block } from "./block.js";

interface BudgetDecade {
  readonly from: number;
  readonly to: number;
  readonly films: number;
  /** films that earned at least their budget */
  readonly recovered: number;
  readonly medianRevenue: number;
}

/** Where films lie between budget and revenue, both on logarithmic axes, and which earned their budget. */
export const budgetAgainstRevenue = block({
  id: "presupuesto-e-ingresos",
  title: "Presupuesto e ingresos",
  figures({ films }) {
    const known = withRealMoney(films);
    const both = films.filter("d => d.budget > 0 && d.revenue > 0").numRows();
    return {
      films: known.numRows(),
      /** films with a smaller amount, which can hardly be one */
      small: both - known.numRows(),
      recovered: known.filter("d => d.revenue >= d.budget").numRows(),
      correlation: correlation(
        known.derive({ budget: "d => op.log10(d.budget)", revenue: "d => op.log10(d.revenue)" }),
        "budget",
        "revenue",
      ),
      decades: byPowerOfTen<BudgetDecade>(
        known.derive({ recovered: "d => d.revenue >= d.budget ? 1 : 0" }),
        "budget",
        { films: op.count(), recovered: op.sum("recovered"), medianRevenue: op.median("revenue") },
      ),
      cells: binnedBy(known, ["budget", logBins()], ["revenue", logBins()]),
    };
  },
  sentence({ films, small, recovered, correlation: { spearman } }) {
    const known = `presupuesto e ingresos de ${dollars(SETTINGS.realMoney)} o más`;
    const left =
      small === 0
        ? ""
        : ` ${count(small, FILM)} con cantidades menores no ${numbered(small, "está", "están")} aquí: parecen millones o errores.`;
    if (films === 0) return `Ninguna película tiene ${known}.`;
    const related =
      spearman === null
        ? ""
        : ` Entre los dos ${relation(spearman)} (correlación de rangos ${decimal(spearman, 2)}).`;
    return `De ${count(films, FILM)} con ${known}, ${integer(recovered)} (${percent(recovered, films)}) ${numbered(recovered, "está", "están")} en la línea de retorno 1 o por encima: ${numbered(recovered, "ingresó", "ingresaron")} al menos su presupuesto.${related}${left} Los dos ejes son logarítmicos, en dólares de cada año.`;
  },
  picture: ({ cells }) =>
    heat({
      cells,
      x: { title: "presupuesto, US$", logarithmic: true, format: shortDollars },
      y: { title: "ingresos, US$", logarithmic: true, format: shortDollars },
      diagonal: true,
    }),
  table: ({ decades }) =>
    tableOf(decades, [
      numberColumn("Presupuesto desde (US$)", ({ from }) => plain(from)),
      numberColumn("hasta menos de", ({ to }) => plain(to)),
      numberColumn("Películas", ({ films }) => integer(films)),
      numberColumn("Con retorno 1 o más", ({ recovered }) => integer(recovered)),
      numberColumn("Parte", ({ recovered, films }) => percent(recovered, films)),
      numberColumn("Ingresos medianos (US$)", ({ medianRevenue }) => plain(medianRevenue)),
    ]),
});
