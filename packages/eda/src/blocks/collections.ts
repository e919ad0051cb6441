import { desc } from "arquero";
import { type AnyBlock, block } from "../block.js";
import { amount, words } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { leadSentence } from "../spanish/lead.js";
import { dollars, integer, plain, shortDollars } from "../spanish/numbers.js";
import { count, FILM, quoted } from "../spanish/words.js";
import { bars } from "../svg/bars.js";
import { numberAt, textAt } from "../tables.js";

interface Collection {
  readonly name: string;
  readonly films: number;
  /** films whose amount is known */
  readonly known: number;
  /** dollars, over these */
  readonly sum: number;
}

/** Collections by the sum of an amount of money over their films. */
const collectionsBy = (id: string, title: string, column: string, noun: string, most: string): AnyBlock =>
  block({
    id,
    title,
    figures({ films }) {
      const rows = films
        .filter("d => d.collection !== ''")
        .groupby("collection")
        .rollup({
          films: "d => op.count()",
          known: `d => op.sum(d['${column}'] > 0 ? 1 : 0)`,
          sum: `d => op.sum(d['${column}'])`,
        })
        .filter("d => d.sum > 0")
        .orderby(desc("sum"), "collection")
        .reify();
      const number = (name: string, row: number) => numberAt(rows, name, row) ?? 0;
      const top = Array.from(
        { length: Math.min(rows.numRows(), SETTINGS.ranking) },
        (_, row): Collection => ({
          name: textAt(rows, "collection", row),
          films: number("films", row),
          known: number("known", row),
          sum: number("sum", row),
        }),
      );
      return { collections: rows.numRows(), top };
    },
    sentence({ collections, top: [first, ...others] }) {
      if (first === undefined) return `No se conocen ${noun} de ninguna colección.`;
      const lead = leadSentence(
        [first, ...others].map(({ name, sum }) => ({ label: quoted(name), value: sum })),
        { noun: COLLECTION, adjective: [most, most], unit: dollars },
      );
      return `${lead} Se suma lo que se conoce (${quoted(first.name)}: ${integer(first.known)} de ${count(first.films, FILM)}), en dólares de cada año. Con algún dato hay ${count(collections, COLLECTION)}.`;
    },
    picture: ({ top }) =>
      bars({
        rows: top.map(({ name, sum }) => ({ label: name, value: sum })),
        title: `${noun}, US$`,
        format: shortDollars,
      }),
    table: ({ top }) => ({
      columns: [words("Colección"), ...["Películas", "Con dato", "Suma (US$)"].map(amount)],
      rows: top.map(({ name, films, known, sum }) => [name, integer(films), integer(known), plain(sum)]),
    }),
  });

const COLLECTION = { one: "colección", many: "colecciones", feminine: true };

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
