import { desc } from "arquero";
import { rowsOf } from "../data/columns.js";
import { type Column, numberColumn, textColumn } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { dollars, integer, plain, shortDollars } from "../spanish/numbers.js";
import { COLLECTION, count, FILM, quoted } from "../spanish/words.js";
import type { DrawBlock } from "./block.js";
import { ranking } from "./ranking.js";

interface Collection {
  readonly name: string;
  readonly films: number;
  /** films whose amount is known */
  readonly known: number;
  /** dollars, over these */
  readonly sum: number;
}

const COLUMNS: Column<Collection>[] = [
  textColumn("Colección", ({ name }) => name),
  numberColumn("Películas", ({ films }) => integer(films)),
  numberColumn("Con dato", ({ known }) => integer(known)),
  numberColumn("Suma (US$)", ({ sum }) => plain(sum)),
];

/** Collections by the sum of an amount of money over their films. */
const collectionsBy = (id: string, title: string, column: string, noun: string, most: string): DrawBlock =>
  ranking({
    id,
    title,
    figures({ films }) {
      const rows = films
        .filter("d => d.belongs_to_collection !== ''")
        .groupby({ name: "d => d.belongs_to_collection" })
        .rollup({
          films: "d => op.count()",
          known: `d => op.sum(d['${column}'] > 0 ? 1 : 0)`,
          sum: `d => op.sum(d['${column}'])`,
        })
        .filter("d => d.sum > 0");
      const top = rows.orderby(desc("sum"), "name").slice(0, SETTINGS.ranking);
      return { collections: rows.numRows(), top: rowsOf<Collection>(top) };
    },
    rows: ({ top }) => top,
    ranked: ({ name, sum }) => ({ label: name, value: sum }),
    name: ({ name }) => quoted(name),
    wording: () => ({ noun: COLLECTION, adjective: [most, most], unit: dollars }),
    sentence(lead, { collections, top: [first] }) {
      const known = first
        ? ` (${quoted(first.name)}: ${integer(first.known)} de ${count(first.films, FILM)})`
        : "";
      return `${lead} Se suma lo que se conoce${known}, en dólares de cada año. Con algún dato hay ${count(collections, COLLECTION)}.`;
    },
    none: `No se conocen ${noun} de ninguna colección.`,
    axis: `${noun}, US$`,
    format: shortDollars,
    columns: () => COLUMNS,
  });

export const collectionsByBudget = collectionsBy(
  "colecciones-presupuesto",
  "Colecciones por presupuesto",
  "budget",
  "presupuestos",
  "con más presupuesto",
);

export const collectionsByRevenue = collectionsBy(
  "colecciones-ingresos",
  "Colecciones por ingresos",
  "revenue",
  "ingresos",
  "con más ingresos",
);
