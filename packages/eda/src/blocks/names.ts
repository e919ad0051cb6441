import { type AnyBlock, block } from "../block.js";
import { amount, words } from "../html/table.js";
import { countNames, countValues, type NameCounts } from "../rank.js";
import { leadSentence } from "../spanish/lead.js";
import { countryName, languageName } from "../spanish/names.js";
import { integer, percent } from "../spanish/numbers.js";
import { capitalized, count, countOrNone, FILM, type Noun, numbered } from "../spanish/words.js";
import { bars } from "../svg/bars.js";
import type { World } from "../world.js";

interface Names {
  readonly id: string;
  readonly title: string;
  readonly noun: Noun;
  counted(world: World): NameCounts;
  /** the name in Spanish, where the data has a code or an English one */
  spanish?(name: string): string;
}

/** The most frequent names of a column. A film may have several, so that the shares do not sum to one. */
const names = ({ id, title, noun, counted, spanish = String }: Names): AnyBlock =>
  block({
    id,
    title,
    figures(world) {
      const { top, ...counts } = counted(world);
      return { ...counts, top: top.map(({ label, value }) => ({ label: spanish(label), value })) };
    },
    sentence({ films, without, distinct, top }) {
      if (top.length === 0) return `No se conoce ${noun.feminine ? "ninguna" : "ningún"} ${noun.one}.`;
      const lead = leadSentence(top, {
        noun,
        adjective: ["más frecuente", "más frecuentes"],
        unit: (value) => `${count(value, FILM)} (${percent(value, films)})`,
      });
      const unknown =
        without === 0
          ? `${numbered(films, "La única película tiene", "Todas las películas tienen")} ${noun.feminine ? "alguna" : "alguno"}.`
          : `${capitalized(countOrNone(without, FILM))} no ${numbered(without, "tiene", "tienen")} ${noun.feminine ? "ninguna" : "ninguno"} (${percent(without, films)}).`;
      return `${capitalized(lead)} Hay ${count(distinct, noun)} en total. ${unknown}`;
    },
    picture: ({ top }) => bars({ rows: top, title: "películas", format: integer }),
    table: ({ films, top }) => ({
      columns: [words(capitalized(noun.one)), amount("Películas"), amount("Parte de todas")],
      rows: top.map(({ label, value }) => [label, integer(value), percent(value, films)]),
    }),
  });

export const genres = names({
  id: "generos",
  title: "Géneros",
  noun: { one: "género", many: "géneros" },
  counted: ({ films }) => countNames(films, "genres"),
});

export const originalLanguages = names({
  id: "idiomas",
  title: "Idiomas originales",
  noun: { one: "idioma original", many: "idiomas originales" },
  counted: ({ films }) => countValues(films, "language"),
  spanish: languageName,
});

export const spokenLanguages = names({
  id: "idiomas-hablados",
  title: "Idiomas hablados",
  noun: { one: "idioma hablado", many: "idiomas hablados" },
  counted: ({ films }) => countNames(films, "spoken"),
  spanish: languageName,
});

export const countries = names({
  id: "paises",
  title: "Países de producción",
  noun: { one: "país", many: "países" },
  counted: ({ films }) => countNames(films, "countries"),
  spanish: countryName,
});

export const companies = names({
  id: "productoras",
  title: "Productoras",
  noun: { one: "productora", many: "productoras", feminine: true },
  counted: ({ films }) => countNames(films, "companies"),
});
