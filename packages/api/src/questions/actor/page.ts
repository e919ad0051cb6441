import type { ActorSuccess, Catalog } from "@movies/catalog";
import type { TextField } from "../../markup/fields.js";
import { FINANCES, filmTable } from "../../markup/films.js";
import { type Html, html, isolated } from "../../markup/html.js";
import { figures } from "../../markup/parts.js";
import { films } from "../../spanish/numbers.js";
import { RETURN, successFigures, viewPerson } from "../person/page.js";
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
  about: "person",
  heading: "Éxito de un actor o una actriz",
  explained: "Cuánto recaudaron sus películas por cada dólar que costaron.",
  field: ACTOR,
  more: [],
  examples: ["Tom Hanks", "Penélope Cruz", "Ricardo Darín"],
  view: (catalog, form) =>
    viewPerson(
      catalog,
      "actor",
      ACTOR,
      form,
      (name) => catalog.actor(name),
      (found) => body(catalog, found),
    ),
};

const body = (catalog: Catalog, found: ActorSuccess): Html => {
  const person = catalog.person(found.name);
  const acted = person.found ? (person.answer.acted?.films ?? []) : [];
  return html`${figures(successFigures(found))}
${RETURN}
${filmTable(html`${films(found.films)} con ${isolated(found.name)}, la más reciente primero`, acted, FINANCES)}`;
};
