import { desc, op } from "arquero";
import { rowsOf } from "../data/columns.js";
import type { Ranked } from "../data/counts.js";
import { type Column, numberColumn, textColumn } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { integer } from "../spanish/numbers.js";
import { count, FILM, numbered, quoted } from "../spanish/words.js";
import { ranking } from "./ranking.js";

const TITLE = { one: "título", many: "títulos" };

const COLUMNS: Column<Ranked>[] = [
  textColumn("Título", ({ label }) => label),
  numberColumn("Películas", ({ value }) => integer(value)),
];

/** Films with the same title, ignoring case. */
export const sharedTitles = ranking({
  id: "titulos-repetidos",
  title: "Títulos que se repiten",
  figures({ films }) {
    const titles = films
      .groupby({ key: "d => op.lower(d.title)" })
      .rollup({ label: op.any("title"), value: op.count() });
    const shared = titles.filter("d => d.value > 1").orderby(desc("value"), "key");
    return {
      films: films.numRows(),
      titles: titles.numRows(),
      shared: shared.numRows(),
      /** films beyond the first of each title */
      beyondFirst: films.numRows() - titles.numRows(),
      top: rowsOf<Ranked>(shared.slice(0, SETTINGS.ranking).select("label", "value")),
    };
  },
  rows: ({ top }) => top,
  ranked: (title) => title,
  name: ({ label }) => quoted(label),
  wording: () => ({
    noun: TITLE,
    adjective: ["más repetido", "más repetidos"],
    unit: (value) => count(value, FILM),
  }),
  sentence: (lead, { titles, shared, beyondFirst }) =>
    `${count(beyondFirst, FILM)} ${numbered(beyondFirst, "lleva", "llevan")} un título que ya lleva otra (sin mirar mayúsculas): ${count(shared, TITLE)} de ${integer(titles)} ${numbered(shared, "se repite", "se repiten")}. ${lead}`,
  none: "No hay dos películas con el mismo título.",
  axis: FILM.many,
  format: integer,
  columns: () => COLUMNS,
});
