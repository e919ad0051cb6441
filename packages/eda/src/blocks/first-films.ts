import type { ColumnTable } from "arquero";
import { type NumberOrNull, rowsOf } from "../data/columns.js";
import { type Column, numberColumn, tableOf, textColumn } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { decimal, integer, plain } from "../spanish/numbers.js";
import { count, FILM, numbered } from "../spanish/words.js";
import { block } from "./block.js";

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

/** The first rows, and the total return of their first actor and director over all films, as the service counts it. */
export const firstFilms = block({
  id: "primeras",
  title: "Las primeras filas",
  wide: true,
  figures: ({ films, credits, cast, directors }) =>
    rowsOf<FirstFilm & { id: number }>(
      films
        .slice(0, SETTINGS.firstFilms)
        .select("id", "title", "release_year", "popularity", "vote_count", "vote_average", "return")
        .rename({ release_year: "year", vote_count: "votes", vote_average: "average" }),
    ).map(({ id, ...film }): FirstFilm => {
      const credit = credits.params({ id }).filter("(d, $) => d.id === $.id");
      return {
        ...film,
        actor: firstPerson(credit, "cast", cast),
        director: firstPerson(credit, "director", directors),
      };
    }),
  sentence: (films) =>
    films.length === 0
      ? "El fichero no tiene películas."
      : `${numbered(films.length, "La primera película del fichero", `Las ${count(films.length, FILM)} con que empieza el fichero`)}, con lo que suman ${numbered(films.length, "su primer intérprete y su primer director", "el primer intérprete y el primer director de cada una")} en todas sus películas.`,
  table: (films) =>
    tableOf(films, [
      textColumn("Título", ({ title }) => title),
      number("Año", ({ year }) => year, String),
      number("Popularidad", ({ popularity }) => popularity, twoDecimals),
      number("Votos", ({ votes }) => votes, integer),
      number("Voto medio", ({ average }) => average, plain),
      number("Retorno", (film) => film.return, twoDecimals),
      textColumn("Primer intérprete", ({ actor }) => actor?.name ?? "–"),
      number("Películas", ({ actor }) => actor?.films, integer),
      number("Retorno total", ({ actor }) => actor?.totalReturn, twoDecimals),
      number("Retorno medio", ({ actor }) => actor?.films && actor.totalReturn / actor.films, twoDecimals),
      textColumn("Primer director", ({ director }) => director?.name ?? "–"),
      number("Retorno total", ({ director }) => director?.totalReturn, twoDecimals),
    ]),
});

const twoDecimals = (value: number): string => decimal(value, 2);

const number = (
  name: string,
  of: (film: FirstFilm) => NumberOrNull | undefined,
  format: (value: number) => string,
): Column<FirstFilm> =>
  numberColumn(name, (film) => {
    const value = of(film);
    return value === null || value === undefined ? "–" : format(value);
  });

/** The first name in a film's list, and what is known of it. */
function firstPerson(credit: ColumnTable, column: string, people: ColumnTable): Person | null {
  const [name] = credit.unroll(column).array(column);
  if (typeof name !== "string") return null;
  const known = people.params({ key: name.toLowerCase() }).filter("(d, $) => d.key === $.key");
  const [found] = rowsOf<{ films: number; return: number }>(known);
  return { name, films: found?.films ?? 0, totalReturn: found?.return ?? 0 };
}
