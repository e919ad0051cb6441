import type { GroupFacts, GroupLookup, GroupName, GroupRef } from "@movies/catalog";
import { type Answer, notFound, ok, Refusal } from "../../answer.js";
import { quoted } from "../../spanish/text.js";
import type { Asked } from "../question.js";

/** The name of a group in question. Errors: Refusal; `missing` says what is expected, `example` shows it in the path. */
export function groupName({ prefix, text }: Asked, missing: string, example: string): string {
  if (text.trim() !== "") return text;
  throw new Refusal(422, `${missing}: se espera al final de la ruta, por ejemplo ${prefix}${example}.`);
}

/** The answer about the group found, or a 404 with suggestions under the given `none`. */
export function answerGroup<Body extends object, Missing extends object>(
  lookup: GroupLookup,
  body: (found: GroupFacts, others: readonly GroupRef[]) => Body,
  missing: (sugerencias: string[]) => Missing,
): Answer<Body | Missing> {
  if (lookup.found) return ok(body(lookup.answer, lookup.others));
  return notFound(missing(lookup.suggestions.map(({ name }) => name)));
}

/** `No se encontró el país «Narnia».` */
export const noGroup = (what: string, name: string): string => `No se encontró ${what} ${quoted(name)}.`;

/** The ISO code of a group that has one. */
export const codeBody = ({ code }: GroupName) => (code === undefined ? {} : { codigo: code });
