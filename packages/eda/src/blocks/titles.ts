import { desc, op } from "arquero";
import { block } from "../block.js";
import { amount, words } from "../html/table.js";
import { ranked } from "../rank.js";
import { SETTINGS } from "../settings.js";
import { leadSentence } from "../spanish/lead.js";
import { integer } from "../spanish/numbers.js";
import { count, FILM, numbered, quoted } from "../spanish/words.js";
import { bars } from "../svg/bars.js";

/** Films of one title, whatever its case. */
export const sharedTitles = block({
  id: "titulos-repetidos",
  title: "Títulos que se repiten",
  figures({ films }) {
    const titles = films
      .select("title")
      .derive({ key: "d => op.lower(d.title)" })
      .groupby("key")
      .rollup({ title: op.any("title"), films: op.count() });
    const shared = titles.filter("d => d.films > 1").orderby(desc("films"), "key").reify();
    return {
      films: films.numRows(),
      titles: titles.numRows(),
      shared: shared.numRows(),
      /** films beyond the first of each title */
      beyondFirst: films.numRows() - titles.numRows(),
      top: ranked(shared.slice(0, SETTINGS.ranking), "title", "films"),
    };
  },
  sentence({ titles, shared, beyondFirst, top }) {
    if (shared === 0) return "No hay dos películas con el mismo título.";
    const lead = leadSentence(
      top.map(({ label, value }) => ({ label: quoted(label), value })),
      { noun: TITLE, adjective: ["más repetido", "más repetidos"], unit: (value) => count(value, FILM) },
    );
    return `${count(beyondFirst, FILM)} ${numbered(beyondFirst, "lleva", "llevan")} un título que ya lleva otra (sin mirar mayúsculas): ${count(shared, TITLE)} de ${integer(titles)} ${numbered(shared, "se repite", "se repiten")}. ${lead}`;
  },
  picture: ({ top }) => bars({ rows: top, title: "películas", format: integer }),
  table: ({ top }) => ({
    columns: [words("Título"), amount("Películas")],
    rows: top.map(({ label, value }) => [label, integer(value)]),
  }),
});

const TITLE = { one: "título", many: "títulos" };
