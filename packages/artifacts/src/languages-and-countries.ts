import { iso31661Alpha3ToAlpha2 } from "iso-3166/1-a3-to-1-a2.js"; // not its index, which loads 5,000 subdivisions

const namesOf = (locale: string, type: "language" | "region", style: "long" | "short" = "long") =>
  new Intl.DisplayNames(locale, { type, style, fallback: "none" });
const languages = namesOf("es", "language");
const regions = namesOf("es", "region");
const english = { languages: namesOf("en", "language"), regions: namesOf("en", "region") };
const short = [namesOf("es", "region", "short"), namesOf("en", "region", "short")];

/** TMDB's own codes, which are not in ISO 639-1. */
const OWN_LANGUAGES = new Map(Object.entries({ cn: "cantonés", xx: "sin diálogo" }));

/** The Spanish name of a language by its ISO 639-1 code; the code if it is unknown. */
export const languageName = (code: string): string =>
  OWN_LANGUAGES.get(code) ?? nameOf(languages, code) ?? code;

/** What a language is called: its code, and its Spanish and English names. */
export const languageWritings = (code: string): string[] => [
  ...new Set([languageName(code), nameOf(english.languages, code) ?? code, code]),
];

/** The ISO 639-1 code of a language by its code of three letters, ISO 639-2 or -3; undefined if there is none. */
export const languageOfThree = (code: string): string | undefined =>
  /^[a-z]{3}$/i.test(code) ? Intl.getCanonicalLocales(code)[0] : undefined;

/** The ISO 3166-1 code of two letters of a country by that of three; undefined if there is none. */
export const countryOfThree = (code: string): string | undefined =>
  iso31661Alpha3ToAlpha2[code.toUpperCase()];

/** Countries that CLDR spells differently from TMDB, by their code, and those that no longer exist, by their Spanish name. */
const OWN_COUNTRIES = new Map(
  Object.entries({
    "bosnia and herzegovina": "BA",
    "cote d'ivoire": "CI",
    "czech republic": "CZ",
    "hong kong": "HK",
    "libyan arab jamahiriya": "LY",
    macao: "MO",
    macedonia: "MK",
    myanmar: "MM",
    "palestinian territory": "PS",
    "syrian arab republic": "SY",
    turkey: "TR",
    "united states of america": "US",
    czechoslovakia: "Checoslovaquia",
    "east germany": "Alemania Oriental",
    "serbia and montenegro": "Serbia y Montenegro",
    "soviet union": "Unión Soviética",
    yugoslavia: "Yugoslavia",
  }),
);

/** The Spanish name of a country by its English one in the data; unchanged when nobody knows it. */
export function countryName(name: string): string {
  const known = knownCountry(name);
  return (known?.length === 2 && nameOf(regions, known)) || known || name;
}

/** The ISO 3166-1 code of a country by its English name in the data; undefined for one that no longer exists. */
export function countryCode(name: string): string | undefined {
  const known = knownCountry(name);
  return known?.length === 2 ? known : undefined;
}

/** What a country is called: its name in the data, its Spanish and English names, also the short ones, and its code. */
export function countryWritings(name: string): string[] {
  const code = countryCode(name);
  if (code === undefined) return [...new Set([countryName(name), name])];
  const all = [regions, english.regions, ...short];
  return [...new Set([...all.flatMap((names) => nameOf(names, code) ?? []), name, code])];
}

function knownCountry(name: string): string | undefined {
  const key = plainName(name);
  return OWN_COUNTRIES.get(key) ?? codes().get(key);
}

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("&", "and")
    .replaceAll("’", "'")
    .replace(/^st\. /, "saint ")
    .trim();

let byName: Map<string, string> | undefined;

/** The code of each region by its English name. */
function codes(): Map<string, string> {
  if (byName) return byName;
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  byName = new Map();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = english.regions.of(code);
    if (isCurrent(code) && name !== undefined && !byName.has(plainName(name)))
      byName.set(plainName(name), code);
  }
  return byName;
}

/** `of` throws for malformed codes, and the data has some. */
function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code);
  } catch {
    return undefined;
  }
}

/** Former codes, such as DD, have the name of the country that has another code now. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;
