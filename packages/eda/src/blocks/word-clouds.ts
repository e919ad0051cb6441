import * as aq from "arquero";
import { cloud } from "../charts/cloud.js";
import { countNames } from "../data/counts.js";
import { wordsOf } from "../data/words.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { leadSentence } from "../spanish/lead-sentence.js";
import { integer, percent } from "../spanish/numbers.js";
import { capitalized, count, FILM, quoted } from "../spanish/words.js";
import { block, type DrawBlock } from "./block.js";

/** The words of a text column, by how many films have each. */
const wordCloud = (id: string, title: string, column: string, text: string): DrawBlock =>
  block({
    id,
    title,
    figures: ({ films }) => {
      const { without, distinct, top } = countNames(withWords(films, column), "words", SETTINGS.cloudWords);
      return { films: films.numRows(), without, distinct, top };
    },
    sentence({ films, without, distinct, top }) {
      if (top.length === 0) return `No hay palabras en ${text}.`;
      const lead = leadSentence(
        top.map(({ label, value }) => ({ label: quoted(label), value })),
        {
          noun: WORD,
          adjective: ["más frecuente", "más frecuentes"],
          unit: (value) => `${count(value, FILM)} (${percent(value, films - without)})`,
        },
      );
      return `${capitalized(lead)} Cada película cuenta una vez por palabra; de ${count(distinct, WORD)} se ${top.length === 1 ? "muestra la" : `muestran las ${integer(top.length)}`} de más películas, sin artículos, preposiciones ni otras palabras vacías.`;
    },
    picture: ({ top }) => cloud(top),
    table: ({ films, without, top }) =>
      tableOf(top, [
        textColumn("Palabra", ({ label }) => label),
        numberColumn("Películas", ({ value }) => integer(value)),
        numberColumn("Parte de las que tienen texto", ({ value }) => percent(value, films - without)),
      ]),
  });

const WORD = { one: "palabra", many: "palabras", feminine: true };

const withWords = (films: aq.ColumnTable, column: string): aq.ColumnTable =>
  films
    .select(column)
    .derive({ words: aq.escape((film: Record<string, string>) => wordsOf(film[column] ?? "")) })
    .select("words");

export const titleWords = wordCloud("palabras-titulos", "Palabras de los títulos", "title", "los títulos");

export const overviewWords = wordCloud(
  "palabras-sinopsis",
  "Palabras de las sinopsis",
  "overview",
  "las sinopsis",
);
