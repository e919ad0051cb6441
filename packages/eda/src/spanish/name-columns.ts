import { countryName, genreInSpanish, languageName } from "@movies/artifacts";
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
  spanish: languageWithCode,
};

export const SPOKEN_LANGUAGE: NameColumn = {
  column: "spoken_languages",
  noun: { one: "idioma hablado", many: "idiomas hablados" },
  spanish: languageWithCode,
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

/** `francés (fr)`; only the code if it is unknown */
function languageWithCode(code: string): string {
  const name = languageName(code);
  return name === code ? code : `${name} (${code})`;
}
