import type { core } from "zod";
import { Refusal } from "../answer.js";
import { quoted, spanishList } from "../spanish/text.js";
import { type Operation, QUERIES, type Query } from "./parameters.js";
import { decodeText } from "./path.js";

/** Reads the raw query string of an operation. Errors: Refusal where a parameter is unknown, repeated, badly encoded or wrong. */
export function readQuery(operation: Operation, raw: string): Query {
  const schema = QUERIES[operation];
  const given = splitQuery(raw, Object.keys(schema.shape));
  const { data, error } = schema.safeParse(Object.fromEntries(given));
  if (error) throw wrongParameter(error.issues[0], given);
  return data;
}

/** Each parameter once, and only those that are known. Errors: Refusal. */
export function splitQuery(raw: string, known: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const part of raw.split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    if (!known.includes(name)) throw unknownParameter(name, known);
    if (given.has(name))
      throw new Refusal(422, `El parámetro «${name}» está repetido: se espera una sola vez.`);
    given.set(name, equals < 0 ? "" : decode(part.slice(equals + 1)));
  }
  return given;
}

const decode = (text: string): string => decodeText(text.replaceAll("+", " "));

function unknownParameter(name: string, known: readonly string[]): Refusal {
  const accepted =
    known.length === 0 ? "esta ruta no acepta ninguno" : `esta ruta acepta ${spanishList(known, "y")}`;
  return new Refusal(422, `Parámetro desconocido ${quoted(name)}: ${accepted}.`);
}

/** The first thing that the schema found, as a refusal: its message is what was expected. */
function wrongParameter(issue: core.$ZodIssue | undefined, given: ReadonlyMap<string, string>): Refusal {
  const name = String(issue?.path[0]);
  const valores = issue?.code === "invalid_value" ? { valores: issue.values } : {};
  const mensaje = `Parámetro «${name}»: se esperaba ${issue?.message} y llegó ${quoted(given.get(name) ?? "")}.`;
  return new Refusal(422, mensaje, valores);
}
