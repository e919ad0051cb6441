import { bars } from "../charts/bars.js";
import { countByNumber, type Ranked } from "../data/counts.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { MONTHS, WEEKDAYS } from "../spanish/dates.js";
import { leadSentence } from "../spanish/lead-sentence.js";
import { integer, percent } from "../spanish/numbers.js";
import { capitalized, count, FILM, type Noun } from "../spanish/words.js";
import { block, type DrawBlock } from "./block.js";

/** Films by a recurring part of the date; `first` is the number of the first of `names`. */
const cycle = (
  id: string,
  title: string,
  column: string,
  names: readonly string[],
  first: number,
  noun: Noun,
): DrawBlock =>
  block({
    id,
    title,
    figures: ({ films }): Ranked[] => {
      const counts = countByNumber(films, column);
      return names.map((label, i) => ({ label, value: counts.get(first + i) ?? 0 }));
    },
    sentence(found) {
      const all = sum(found);
      const having = found.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
      const least = having.at(-1);
      if (least === undefined) return "No hay estrenos.";
      const lead = leadSentence(having, {
        noun,
        adjective: ["con más estrenos", "con más estrenos"],
        unit: (value) => `${count(value, FILM)} (${percent(value, all)})`,
      });
      const none = names.length - having.length;
      if (none > 0)
        return `${capitalized(lead)} En ${none} de los ${names.length} ${noun.many} no hay ningún estreno.`;
      return least.value === having[0]?.value
        ? capitalized(lead)
        : `${capitalized(lead)} ${capitalized(least.label)} es el que menos tiene: ${count(least.value, FILM)}.`;
    },
    picture: (found) => bars({ rows: found, title: FILM.many, format: integer }),
    table: (found) =>
      tableOf(found, [
        textColumn(capitalized(noun.one), ({ label }) => label),
        numberColumn("Películas", ({ value }) => integer(value)),
        numberColumn("Parte", ({ value }) => percent(value, sum(found))),
      ]),
  });

const sum = (rows: readonly Ranked[]): number => rows.reduce((total, { value }) => total + value, 0);

export const months = cycle("meses", "Estrenos por mes", "month", MONTHS, 1, { one: "mes", many: "meses" });

export const weekdays = cycle("dias", "Estrenos por día de la semana", "weekday", WEEKDAYS, 0, {
  one: "día",
  many: "días",
});
