import type { ColumnTable } from "arquero";
import { block } from "../block.js";
import { amount, words } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { decimal, integer, plain } from "../spanish/numbers.js";
import { count, FILM, numbered } from "../spanish/words.js";
import { type NumberOrNull, numberAt, textAt } from "../tables.js";

interface Person {
  readonly name: string;
  /** films in both files */
  readonly films: number;
  /** the sum of their returns, those of 0 included */
  readonly totalReturn: number;
}

interface FirstFilm {
  readonly title: string;
  readonly year: NumberOrNull;
  readonly popularity: NumberOrNull;
  readonly votes: NumberOrNull;
  readonly average: NumberOrNull;
  readonly return: NumberOrNull;
  readonly actor: Person | null;
  readonly director: Person | null;
}

/** The file as it begins, and what all films of the first actor and director of each come to, as the service counts it. */
export const firstFilms = block({
  id: "primeras",
  title: "Las primeras filas",
  figures({ films, credits, cast, directors }) {
    const rows = films.slice(0, SETTINGS.firstFilms).reify();
    return Array.from({ length: rows.numRows() }, (_, row): FirstFilm => {
      const number = (column: string) => numberAt(rows, column, row);
      const credit = credits.params({ id: number("id") }).filter("(d, $) => d.id === $.id");
      return {
        title: textAt(rows, "title", row),
        year: number("year"),
        popularity: number("popularity"),
        votes: number("votes"),
        average: number("average"),
        return: number("return"),
        actor: firstPerson(credit, "cast", cast),
        director: firstPerson(credit, "director", directors),
      };
    });
  },
  sentence: (films) =>
    films.length === 0
      ? "El fichero no tiene películas."
      : `${numbered(films.length, "La primera película del fichero", `Las ${count(films.length, FILM)} con que empieza el fichero`)}, con lo que suman ${numbered(films.length, "su primer intérprete y su primer director", "el primer intérprete y el primer director de cada una")} en todas sus películas.`,
  table: (films) => ({
    columns: [
      words("Título"),
      ...["Año", "Popularidad", "Votos", "Voto medio", "Retorno"].map(amount),
      ...[words("Primer intérprete"), ...["Películas", "Retorno total", "Retorno medio"].map(amount)],
      ...[words("Primer director"), amount("Retorno total")],
    ],
    rows: films.map(({ title, year, popularity, votes, average, return: returned, actor, director }) => [
      title,
      year === null ? "–" : String(year),
      figure(popularity, (value) => decimal(value, 2)),
      figure(votes, integer),
      figure(average, plain),
      figure(returned, (value) => decimal(value, 2)),
      ...(actor
        ? [actor.name, integer(actor.films), decimal(actor.totalReturn, 2), meanReturn(actor)]
        : ["–", "–", "–", "–"]),
      ...(director ? [director.name, decimal(director.totalReturn, 2)] : ["–", "–"]),
    ]),
  }),
});

const figure = (value: NumberOrNull, format: (value: number) => string): string =>
  value === null ? "–" : format(value);

const meanReturn = ({ films, totalReturn }: Person): string =>
  films === 0 ? "–" : decimal(totalReturn / films, 2);

/** The first name of a film's list, and what is known of it. */
function firstPerson(credit: ColumnTable, column: string, people: ColumnTable): Person | null {
  const [name] = credit.unroll(column).array(column);
  if (typeof name !== "string") return null;
  const found = people.params({ key: name.toLowerCase() }).filter("(d, $) => d.key === $.key").reify();
  return {
    name,
    films: numberAt(found, "films", 0) ?? 0,
    totalReturn: numberAt(found, "return", 0) ?? 0,
  };
}
