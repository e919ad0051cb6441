import type { PersonRef } from "@movies/catalog";
import { Refusal } from "../../answer.js";
import { quoted } from "../../spanish/text.js";
import type { Asked } from "../question.js";

/** Who is asked about. Errors: Refusal. */
export function nameOf({ prefix, text }: Asked): string {
  if (text.trim() !== "") return text;
  throw new Refusal(
    422,
    `Falta el nombre: se espera al final de la ruta, por ejemplo ${prefix}Clint%20Eastwood.`,
  );
}

/** What is said if there is nobody of that name among actors or directors. */
export const nobody = (name: string, among: string, suggestions: readonly PersonRef[]) => ({
  mensaje: `No se encontró a nadie llamado ${quoted(name)} entre ${among}.`,
  sugerencias: suggestions.map((person) => person.name),
});
