import type { DirectorSuccess, ListedFilm } from "@movies/catalog";
import { filmAddress } from "../../markup/address.js";
import type { TextField } from "../../markup/fields.js";
import { type Html, html, isolated } from "../../markup/html.js";
import { figures, link } from "../../markup/parts.js";
import { day, decimal, films, money } from "../../spanish/numbers.js";
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
  heading: "Éxito de un director o una directora",
  explained: "Sus películas una por una, con lo que costaron y lo que recaudaron.",
  field: DIRECTOR,
  more: [],
  examples: ["Pedro Almodóvar", "Hayao Miyazaki", "John Lasseter"],
  view: (catalog, form) =>
    viewPerson(catalog, "director", DIRECTOR, form, (name) => catalog.director(name), body),
};

const body = (found: DirectorSuccess): Html => html`${figures(totals(found.films.length, found.returnTotal))}
<table class="films" role="table">
<caption>${films(found.films.length)} de ${isolated(found.name)}, por fecha de estreno</caption>
<thead role="rowgroup"><tr role="row">${COLUMNS.map((name, i) => html`<th scope="col" role="columnheader"${i > 1 ? html` class="amount"` : ""}>${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${found.films.map(directedRow)}</tbody>
</table>
${RETURN}`;

const COLUMNS = ["Título", "Estreno", "Presupuesto", "Recaudación", "Retorno"] as const;

// On a phone rows are blocks: the roles keep it a table for screen readers, and each cell is labelled.
const directedRow = (film: ListedFilm): Html => html`<tr role="row">
<th scope="row" role="rowheader">${link(filmAddress("recomendacion", film), isolated(film.title))}</th>
<td role="cell" data-label="${COLUMNS[1]}"><time datetime="${film.releaseDate}">${day(film.releaseDate)}</time></td>
<td role="cell" data-label="${COLUMNS[2]}" class="amount">${known(film.budget, money)}</td>
<td role="cell" data-label="${COLUMNS[3]}" class="amount">${known(film.revenue, money)}</td>
<td role="cell" data-label="${COLUMNS[4]}" class="amount">${known(film.return, decimal)}</td>
</tr>
`;

const known = (value: number, written: (value: number) => string): Html | string =>
  value > 0 ? written(value) : html`<span class="unknown">sin datos</span>`;
