import { genreInSpanish } from "@movies/artifacts";
import { type ColumnTable, desc } from "arquero";
import { matrix } from "../charts/matrix.js";
import { rowsOf } from "../data/columns.js";
import { numberColumn, tableOf, textColumn } from "../html/table.js";
import { SETTINGS } from "../settings.js";
import { countryName, languageName } from "../spanish/languages-and-countries.js";
import { integer, percent } from "../spanish/numbers.js";
import { capitalized, count, FILM, list, type Noun } from "../spanish/words.js";
import { block, type DrawBlock } from "./block.js";

interface Followed {
  readonly name: string;
  /** in the order of the decades */
  readonly films: readonly number[];
}

/** Films by decade and by a name, for the names of most films. */
const throughDecades = (
  [id, title]: readonly [id: string, title: string],
  noun: Noun,
  column: string,
  spanish: (name: string) => string,
): DrawBlock =>
  block({
    id,
    title,
    wide: true,
    figures({ films }) {
      const dated = films.derive({ decade: "d => op.floor(d.release_year / 10) * 10" });
      const all = countBy(dated, "decade");
      const named = listed(dated, column);
      const top = named
        .groupby("name")
        .count()
        .orderby(desc("count"), "name")
        .slice(0, SETTINGS.followed)
        .array("name");
      const counted = rowsOf<{ name: string; decade: number; count: number }>(
        named.groupby("name", "decade").count(),
      );
      const counts = new Map(counted.map(({ name, decade, count: n }) => [`${decade} ${name}`, n]));
      return {
        decades: all,
        names: Array.from(top, String).map(
          (name): Followed => ({
            name: spanish(name),
            films: all.map(({ decade }) => counts.get(`${decade} ${name}`) ?? 0),
          }),
        ),
      };
    },
    sentence({ decades, names }) {
      const [first] = names;
      if (first === undefined) return `No se conoce ${noun.feminine ? "ninguna" : "ningún"} ${noun.one}.`;
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
      return `${capitalized(first.name)} es lo más frecuente en ${leads} de ${count(decades.length, DECADE)}.${change}${following} Cuanto más fuerte es el color, más películas (escala logarítmica).`;
    },
    picture({ decades, names }) {
      if (names.length === 0) return null;
      const most = Math.max(...names.flatMap(({ films }) => films));
      return matrix({
        columns: decades.map(({ decade }) => String(decade)),
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
        textColumn("Década", ({ decade }) => String(decade)),
        numberColumn("Todas", ({ films }) => integer(films)),
        ...names.map(({ name, films }) =>
          numberColumn<(typeof decades)[number]>(name, (decade) =>
            integer(films[decades.indexOf(decade)] ?? 0),
          ),
        ),
      ]),
  });

const DECADE = { one: "década", many: "décadas", feminine: true };

/** Films per decade, only the decades that have some. */
const countBy = (films: ColumnTable, column: string): { decade: number; films: number }[] =>
  rowsOf(films.groupby(column).count({ as: "films" }).orderby(column));

/** One row per film and name, for a column of text or of lists. */
const listed = (films: ColumnTable, column: string): ColumnTable =>
  films
    .select({ decade: "decade", [column]: "name" })
    .unroll("name")
    .filter("d => d.name !== '' && d.name != null");

export const languagesThroughDecades = throughDecades(
  ["idiomas-decadas", "Idiomas originales, década a década"],
  { one: "idioma", many: "idiomas" },
  "original_language",
  languageName,
);

export const countriesThroughDecades = throughDecades(
  ["paises-decadas", "Países de producción, década a década"],
  { one: "país", many: "países" },
  "production_countries",
  countryName,
);

export const genresThroughDecades = throughDecades(
  ["generos-decadas", "Géneros, década a década"],
  { one: "género", many: "géneros" },
  "genres",
  genreInSpanish,
);
