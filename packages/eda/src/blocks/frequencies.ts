import { genreInSpanish } from "@movies/artifacts";
import { countNames, countValues, type NameCounts, type Ranked } from "../data/counts.js";
import { numberColumn, textColumn } from "../html/table.js";
import { countryName, languageName } from "../spanish/languages-and-countries.js";
import { integer, percent } from "../spanish/numbers.js";
import { capitalized, count, countOrNone, FILM, type Noun, numbered } from "../spanish/words.js";
import type { DrawBlock } from "./block.js";
import { ranking } from "./ranking.js";

/**
 * The most frequent values of a column: of text, or of lists, in which case a film may have several and shares do not sum to one.
 * `spanish` translates a value that is a code or an English name.
 */
const frequencies = (
  [id, title]: readonly [id: string, title: string],
  noun: Noun,
  column: string,
  countColumn: typeof countNames,
  spanish: (name: string) => string = String,
): DrawBlock =>
  ranking<NameCounts, Ranked>({
    id,
    title,
    figures({ films }) {
      const { top, ...counts } = countColumn(films, column);
      return { ...counts, top: top.map(({ label, value }) => ({ label: spanish(label), value })) };
    },
    rows: ({ top }) => top,
    ranked: (name) => name,
    wording: ({ films }) => ({
      noun,
      adjective: ["más frecuente", "más frecuentes"],
      unit: (value) => `${count(value, FILM)} (${percent(value, films)})`,
    }),
    sentence(lead, { films, without, distinct }) {
      const some = noun.feminine ? "alguna" : "alguno";
      const unknown =
        without === 0
          ? `${numbered(films, "La única película tiene", "Todas las películas tienen")} ${some}.`
          : `${capitalized(countOrNone(without, FILM))} no ${numbered(without, "tiene", "tienen")} ${noun.feminine ? "ninguna" : "ninguno"} (${percent(without, films)}).`;
      return `${capitalized(lead)} Hay ${count(distinct, noun)} en total. ${unknown}`;
    },
    none: `No se conoce ${noun.feminine ? "ninguna" : "ningún"} ${noun.one}.`,
    axis: FILM.many,
    format: integer,
    columns: ({ films }) => [
      textColumn(capitalized(noun.one), ({ label }) => label),
      numberColumn("Películas", ({ value }) => integer(value)),
      numberColumn("Parte de todas", ({ value }) => percent(value, films)),
    ],
  });

export const genres = frequencies(
  ["generos", "Géneros"],
  { one: "género", many: "géneros" },
  "genres",
  countNames,
  genreInSpanish,
);

export const originalLanguages = frequencies(
  ["idiomas", "Idiomas originales"],
  { one: "idioma original", many: "idiomas originales" },
  "original_language",
  countValues,
  languageName,
);

export const spokenLanguages = frequencies(
  ["idiomas-hablados", "Idiomas hablados"],
  { one: "idioma hablado", many: "idiomas hablados" },
  "spoken_languages",
  countNames,
  languageName,
);

export const countries = frequencies(
  ["paises", "Países de producción"],
  { one: "país", many: "países" },
  "production_countries",
  countNames,
  countryName,
);

export const companies = frequencies(
  ["productoras", "Productoras"],
  { one: "productora", many: "productoras", feminine: true },
  "production_companies",
  countNames,
);
