import type { Random } from "./random.js";

/** Countries of films, with their frequency and language, as measured on the full data set. */
const PLACES = [
  ["US", 0.4662, "en"],
  ["GB", 0.0902, "en"],
  ["FR", 0.087, "fr"],
  ["DE", 0.0497, "de"],
  ["IT", 0.0479, "it"],
  ["CA", 0.0389, "en"],
  ["JP", 0.0363, "ja"],
  ["ES", 0.0212, "es"],
  ["RU", 0.0201, "ru"],
  ["IN", 0.0182, "hi"],
  ["HK", 0.0131, "cn"],
  ["SE", 0.013, "sv"],
  ["AU", 0.0126, "en"],
  ["KR", 0.0109, "ko"],
  ["CN", 0.0082, "zh"],
  ["MX", 0.0072, "es"],
  ["BR", 0.0064, "pt"],
  ["AR", 0.0056, "es"],
  ["CZ", 0.0046, "cs"],
  ["NO", 0.0045, "no"],
  ["IR", 0.0025, "fa"],
  ["TW", 0.0028, "zh"],
] as const;
const TOTAL = PLACES.reduce((sum, [, share]) => sum + share, 0);
const SHARES = PLACES.map(([, share]) => share / TOTAL);

export interface Place {
  readonly country: string;
  readonly language: string;
}

export function place(random: Random): Place {
  const [country, , language] = PLACES[random.index(SHARES)] ?? PLACES[0];
  return { country, language };
}
