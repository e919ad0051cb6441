import { countNames, type NameCounts, type Ranked } from "../data/counts.js";
import { numberColumn, textColumn } from "../html/table.js";
import {
  COMPANY,
  COUNTRY,
  GENRE,
  type NameColumn,
  ORIGINAL_LANGUAGE,
  SPOKEN_LANGUAGE,
} from "../spanish/name-columns.js";
import { integer, percent } from "../spanish/numbers.js";
import { capitalized, count, countOrNone, FILM, no, numbered } from "../spanish/words.js";
import type { DrawBlock } from "./block.js";
import { ranking } from "./ranking.js";

/** The most frequent names of a column. A film may have several, so that shares do not sum to one. */
const frequencies = (id: string, title: string, { column, noun, spanish }: NameColumn): DrawBlock =>
  ranking<NameCounts, Ranked>({
    id,
    title,
    figures({ films }) {
      const { top, ...counts } = countNames(films, column);
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
    none: `No se conoce ${no(noun)}.`,
    axis: FILM.many,
    format: integer,
    columns: ({ films }) => [
      textColumn(capitalized(noun.one), ({ label }) => label),
      numberColumn("Películas", ({ value }) => integer(value)),
      numberColumn("Parte de todas", ({ value }) => percent(value, films)),
    ],
  });

export const genres = frequencies("generos", "Géneros", GENRE);
export const originalLanguages = frequencies("idiomas", "Idiomas originales", ORIGINAL_LANGUAGE);
export const spokenLanguages = frequencies("idiomas-hablados", "Idiomas hablados", SPOKEN_LANGUAGE);
export const countries = frequencies("paises", "Países de producción", COUNTRY);
export const companies = frequencies("productoras", "Productoras", COMPANY);
