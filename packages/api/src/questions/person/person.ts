import type { PersonRef, Success as Returns } from "@movies/catalog";
import { Refusal } from "../../answer.js";
import { quoted } from "../../spanish/text.js";
import type { Asked } from "../question.js";
import type { Success } from "./schemas.js";

/** The person in question. Errors: Refusal. */
export function nameOf({ prefix, text }: Asked): string {
  if (text.trim() !== "") return text;
  throw new Refusal(
    422,
    `Falta el nombre: se espera al final de la ruta, por ejemplo ${prefix}Clint%20Eastwood.`,
  );
}

/** The answer if nobody among the actors or directors has that name. */
export const nobody = (name: string, among: string, suggestions: readonly PersonRef[]) => ({
  mensaje: `No se encontró a nadie llamado ${quoted(name)} entre ${among}.`,
  sugerencias: suggestions.map((person) => person.name),
});

/** The returns of a person's films in a role. */
export const successBody = (success: Returns): Success => ({
  cantidad_peliculas: success.films,
  retorno_promedio: success.returnMean,
  retorno_total: success.returnTotal,
  peliculas_con_retorno: success.filmsWithReturn,
  retorno_mediano: success.returnMedian,
});
