import { Refusal } from "../answer.js";
import { repeatedParameter, unknownParameterMessage } from "../spanish/messages.js";
import { spanishList } from "../spanish/text.js";
import type { Parameters, Values } from "./parameter.js";
import { decodeText } from "./path.js";

/** The query of a request: each parameter once, and only known ones. */
export type Query = ReadonlyMap<string, string>;

// What other sites append to the links that are shared there.
const TRACKER =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid?|mc_[ce]id|_ga|_gl|srsltid)$/;

/**
 * Reads a raw query string. `named` are the parameters that a message lists. A tracker that a site appended is ignored, and so is
 * every unknown parameter if `lenient`. Errors: Refusal if a parameter is unknown, repeated or badly encoded.
 */
export function parseQuery(
  raw: string,
  known: readonly string[],
  { named = known, lenient = false }: { readonly named?: readonly string[]; readonly lenient?: boolean } = {},
): Query {
  const query = new Map<string, string>();
  if (raw === "") return query;
  for (const part of raw.split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    if (!known.includes(name)) {
      if (lenient || TRACKER.test(name)) continue;
      throw new Refusal(422, unknownParameterMessage(name, spanishList(named, "y")));
    }
    if (query.has(name)) throw new Refusal(422, repeatedParameter(name));
    query.set(name, equals < 0 ? "" : decode(part.slice(equals + 1)));
  }
  return query;
}

/**
 * Reads and checks the raw query string of a question, and the text in one of `textNames`, if there is one.
 * Errors: Refusal, about the first parameter that is wrong.
 */
export function readQuery<P extends Parameters>(
  raw: string,
  parameters: P,
  { textNames = [], lenient = false }: { textNames?: readonly string[]; lenient?: boolean } = {},
): { readonly values: Values<P>; readonly text: string | undefined } {
  const names = Object.keys(parameters);
  const given = parseQuery(raw, [...textNames, ...names], {
    named: [...textNames.slice(0, 1), ...names],
    lenient,
  });
  const texts = textNames.filter((name) => given.has(name));
  if (texts.length > 1) throw new Refusal(422, repeatedParameter(texts[1] ?? ""));
  const values: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const text = given.get(name);
    if (text !== undefined) values[name] = parameter.read(name, text);
  }
  return { values: values as Values<P>, text: given.get(texts[0] ?? "") };
}

const decode = (text: string): string => decodeText(text.replaceAll("+", " "));
