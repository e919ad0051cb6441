import { genreInSpanish } from "@movies/artifacts";
import { countryName, languageName } from "./languages-and-countries.js";
import type { Noun } from "./words.js";

/** A column that names things, one of them (text) or several (a list). */
export interface NameColumn {
  readonly column: string;
  readonly noun: Noun;
  /** a name in Spanish, when the column has a code or an English one */
  spanish(name: string): string;
}

export const GENRE: NameColumn = {
  column: "genres",
  noun: { one: "género", many: "géneros" },
  spanish: genreInSpanish,
};

export const ORIGINAL_LANGUAGE: NameColumn = {
  column: "original_language",
  noun: { one: "idioma original", many: "idiomas originales" },
  spanish: languageName,
};

export const SPOKEN_LANGUAGE: NameColumn = {
  column: "spoken_languages",
  noun: { one: "idioma hablado", many: "idiomas hablados" },
  spanish: languageName,
};

export const COUNTRY: NameColumn = {
  column: "production_countries",
  noun: { one: "país", many: "países" },
  spanish: countryName,
};

export const COMPANY: NameColumn = {
  column: "production_companies",
  noun: { one: "productora", many: "productoras", feminine: true },
  spanish: String,
};

export const DECADE: NameColumn = {
  column: "decade",
  noun: { one: "década", many: "décadas", feminine: true },
  spanish: String,
};
