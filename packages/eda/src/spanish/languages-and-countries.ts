const languages = new Intl.DisplayNames("es", { type: "language", fallback: "none" });
const regions = new Intl.DisplayNames("es", { type: "region", fallback: "none" });

/** TMDB's own codes, which are not in ISO 639-1. */
const OWN_LANGUAGES = new Map(Object.entries({ cn: "cantonés", xx: "sin diálogo" }));

/** `francés (fr)`; only the code if it is unknown */
export function languageName(code: string): string {
  const name = OWN_LANGUAGES.get(code) ?? nameOf(languages, code);
  return name === undefined ? code : `${name} (${code})`;
}

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
export function countryName(english: string): string {
  const key = plainName(english);
  const known = OWN_COUNTRIES.get(key) ?? codes().get(key) ?? english;
  return (known.length === 2 && nameOf(regions, known)) || known;
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
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  byName = new Map();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = english.of(code);
    if (name !== undefined && !byName.has(plainName(name))) byName.set(plainName(name), code);
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
