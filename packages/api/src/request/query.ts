import { Refusal } from "../answer.js";
import { quoted, spanishList } from "../spanish/text.js";
import { decodeText } from "./path.js";

/** The query of a request: each parameter once, and only those the route knows. */
export type Query = ReadonlyMap<string, string>;

/** Reads a raw query string. Errors: Refusal where a parameter is unknown, repeated or badly encoded. */
export function parseQuery(raw: string, known: readonly string[]): Query {
  if (raw === "") return NONE;
  const query = new Map<string, string>();
  for (const part of raw.split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    if (!known.includes(name)) throw unknownParameter(name, known);
    if (query.has(name))
      throw new Refusal(422, `El parámetro «${name}» está repetido: se espera una sola vez.`);
    query.set(name, equals < 0 ? "" : decode(part.slice(equals + 1)));
  }
  return query;
}

/** A whole number, or undefined where the parameter was not given. Errors: Refusal where it is no number in the range. */
export function wholeNumber(query: Query, name: string, least: number, most: number): number | undefined {
  const text = query.get(name);
  if (text === undefined) return undefined;
  const value = numberWritten(text);
  if (value >= least && value <= most) return value;
  throw wrongParameter(name, wholeNumberRange(least, most), text);
}

/** A whole number written in decimal digits and nothing else, no sign, point, exponent or space; NaN where it is none. */
export const numberWritten = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** One of some words, or undefined where the parameter was not given. Errors: Refusal where it is another. */
export function oneOf<Word extends string>(
  query: Query,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const text = query.get(name);
  if (text === undefined) return undefined;
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  throw wrongParameter(name, spanishList(words, "o"), text, words);
}

export const wholeNumberRange = (least: number, most: number): string =>
  `un número entero de ${least} a ${most}`;

/** Says what was expected of a parameter and what came. */
export function wrongParameter(
  name: string,
  expected: string,
  came: string,
  valores?: readonly string[],
): Refusal {
  const mensaje = `Parámetro «${name}»: se esperaba ${expected} y llegó ${quoted(came)}.`;
  return new Refusal(422, mensaje, valores && { valores });
}

const NONE: Query = new Map();

const decode = (text: string): string => decodeText(text.replaceAll("+", " "));

function unknownParameter(name: string, known: readonly string[]): Refusal {
  const accepted =
    known.length === 0 ? "esta ruta no acepta ninguno" : `esta ruta acepta ${spanishList(known, "y")}`;
  return new Refusal(422, `Parámetro desconocido ${quoted(name)}: ${accepted}.`);
}
