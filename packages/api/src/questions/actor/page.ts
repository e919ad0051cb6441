import type { ActorSuccess } from "@movies/catalog";
import type { TextField } from "../../markup/fields.js";
import { type Html, html } from "../../markup/html.js";
import { figures } from "../../markup/parts.js";
import { decimal, number } from "../../spanish/numbers.js";
import { RETURN, totals, viewPerson } from "../person/page.js";
import type { PageQuestion } from "../question.js";

const ACTOR: TextField = {
  kind: "text",
  name: "actor",
  label: "Nombre",
  completes: "actores",
  missing: "Falta el nombre: escribe el de alguien que actúe, por ejemplo Tom Hanks.",
};

export const page: PageQuestion = {
  key: "actor",
  heading: "Éxito de un actor o una actriz",
  explained: "Cuánto recaudaron sus películas por cada dólar que costaron.",
  field: ACTOR,
  more: [],
  examples: ["Tom Hanks", "Penélope Cruz", "Ricardo Darín"],
  view: (catalog, form) => viewPerson(catalog, "actor", ACTOR, form, (name) => catalog.actor(name), body),
};

const body = (found: ActorSuccess): Html =>
  html`${figures([
    ...totals(found.films, found.returnTotal),
    { name: "Retorno promedio", value: decimal(found.returnMean) },
    {
      name: "Retorno mediano",
      value: found.returnMedian === null ? "–" : decimal(found.returnMedian),
      note: knownReturns(found.filmsWithReturn),
    },
  ])}${RETURN}`;

function knownReturns(count: number): string {
  if (count === 0) return "de ninguna se sabe el retorno";
  return count === 1 ? "de la única con retorno conocido" : `entre las ${number(count)} con retorno conocido`;
}
