import { matrix } from "../charts/matrix.js";
import { rowsOf } from "../data/columns.js";
import { countNames, namesOf } from "../data/counts.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { COUNTRY, DECADE, GENRE, type NameColumn, ORIGINAL_LANGUAGE } from "../spanish/name-columns.js";
import { integer, percent } from "../spanish/numbers.js";
import { capitalized, count, FILM, list, no } from "../spanish/words.js";
import { block, type DrawBlock } from "./block.js";

/** A decade that has films. */
interface Decade {
  readonly decade: string;
  readonly films: number;
}

/** Films by decade and by a name, for the most frequent names. */
const throughDecades = (id: string, title: string, { column, noun, spanish }: NameColumn): DrawBlock =>
  block({
    id,
    title,
    wide: true,
    figures({ films }) {
      const dated = films.select(column, "decade");
      const decades = rowsOf<Decade>(dated.groupby("decade").count({ as: "films" }).orderby("decade"));
      const { top } = countNames(films, column, SETTINGS.followed);
      const counted = rowsOf<Decade & { name: string }>(
        namesOf(dated, column).groupby("name", "decade").count({ as: "films" }),
      );
      const counts = new Map(counted.map(({ name, decade, films: n }) => [`${decade} ${name}`, n]));
      const names = top.map(({ label }) => ({
        name: spanish(label),
        /** in the order of the decades */
        films: decades.map(({ decade }) => counts.get(`${decade} ${label}`) ?? 0),
      }));
      return { decades, names };
    },
    sentence({ decades, names }) {
      const [first] = names;
      if (first === undefined) return `No se conoce ${no(noun)}.`;
      const leads = decades.filter((_, i) =>
        names.every(({ films }) => (films[i] ?? 0) <= (first.films[i] ?? 0)),
      ).length;
      const enough = decades.flatMap(({ films, decade }, i) =>
        films >= SETTINGS.leastInBox ? [{ decade, share: percent(first.films[i] ?? 0, films) }] : [],
      );
      const [earliest, latest] = [enough[0], enough.at(-1)];
      const change =
        earliest && latest && earliest !== latest
          ? ` Su parte de las películas de cada década va del ${earliest.share} (${earliest.decade}) al ${latest.share} (${latest.decade}).`
          : "";
      const others = names.slice(1, 4).map(({ name }) => name);
      const following = others.length === 0 ? "" : ` Después, en total: ${list(others)}.`;
      return `${capitalized(first.name)} es lo más frecuente en ${leads} de ${count(decades.length, DECADE.noun)}.${change}${following} Cuanto más fuerte es el color, más películas (escala logarítmica).`;
    },
    picture({ decades, names }) {
      if (names.length === 0) return null;
      const most = Math.max(...names.flatMap(({ films }) => films));
      return matrix({
        columns: decades.map(({ decade }) => decade.split("–")[0] ?? ""),
        rows: names.map(({ name, films }) => ({
          label: name,
          cells: films.map((n, i) =>
            n === 0
              ? null
              : {
                  text: integer(n),
                  tip: `${name}, ${decades[i]?.decade}: ${count(n, FILM)} (${percent(n, decades[i]?.films ?? 0)})`,
                  shade: most === 1 ? 1 : 0.1 + 0.9 * (Math.log(n) / Math.log(most)),
                },
          ),
        })),
      });
    },
    table: ({ decades, names }) =>
      tableOf(decades, [
        textColumn("Década", ({ decade }) => decade),
        numberColumn("Todas", ({ films }) => integer(films)),
        ...names.map(({ name, films }) =>
          numberColumn<Decade>(name, (decade) => integer(films[decades.indexOf(decade)] ?? 0)),
        ),
      ]),
  });

export const genresThroughDecades = throughDecades("generos-decadas", "Géneros, década a década", GENRE);
export const languagesThroughDecades = throughDecades(
  "idiomas-decadas",
  "Idiomas originales, década a década",
  ORIGINAL_LANGUAGE,
);
export const countriesThroughDecades = throughDecades(
  "paises-decadas",
  "Países de producción, década a década",
  COUNTRY,
);
