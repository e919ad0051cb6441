import type { DirectorSuccess } from "@movies/catalog";
import type { TextField } from "../../markup/fields.js";
import { FINANCES, filmTable } from "../../markup/films.js";
import { type Html, html, isolated } from "../../markup/html.js";
import { figures } from "../../markup/parts.js";
import { films } from "../../spanish/numbers.js";
import { RETURN, totals, viewPerson } from "../person/page.js";
import type { PageQuestion } from "../question.js";

const DIRECTOR: TextField = {
  kind: "text",
  name: "director",
  label: "Nombre",
  completes: "directores",
  missing: "Falta el nombre: escribe el de alguien que dirija, por ejemplo Pedro Almodóvar.",
};

export const page: PageQuestion = {
  key: "director",
  about: "person",
  heading: "Éxito de un director o una directora",
  explained: "Sus películas una por una, con lo que costaron y lo que recaudaron.",
  field: DIRECTOR,
  more: [],
  examples: ["Pedro Almodóvar", "Hayao Miyazaki", "John Lasseter"],
  view: (catalog, form) =>
    viewPerson(catalog, "director", DIRECTOR, form, (name) => catalog.director(name), body),
};

const body = (found: DirectorSuccess): Html => html`${figures(totals(found.films.length, found.returnTotal))}
${filmTable(html`${films(found.films.length)} de ${isolated(found.name)}, por fecha de estreno`, found.films, FINANCES)}
${RETURN}`;
