import type { Catalog, FilmRef, ListedFilm } from "@movies/catalog";
import { day, decimal, money, number } from "../spanish/numbers.js";
import { filmPage, personPage } from "./address.js";
import { type Html, html, isolated } from "./html.js";
import { link } from "./parts.js";

/** A person's name, linked to the page about them. */
export const personLink = (name: string): Html => link(personPage(name), isolated(name));

/** Films as links, each with its year; those that share both also with who directed them. */
export function filmLinks(
  catalog: Catalog,
  films: readonly FilmRef[],
  address: (film: FilmRef) => string = filmPage,
): Html[] {
  const same = (film: FilmRef) =>
    films.filter(({ title, year }) => title === film.title && year === film.year);
  return films.map(
    (film) =>
      html`${link(address(film), isolated(film.title))} <span class="year">${film.year}${same(film).length > 1 ? `, ${directedBy(catalog, film)}` : ""}</span>`,
  );
}

function directedBy(catalog: Catalog, { id }: FilmRef): string {
  const directors = catalog.film(id)?.directors ?? [];
  return directors.length === 0 ? `id ${id}` : `de ${directors.join(", ")}`;
}

/** A column of a table of films after title and release date. */
export interface FilmColumn {
  readonly name: string;
  readonly cell: (film: ListedFilm) => Html | string;
}

const known = (value: number, written: (value: number) => string): Html | string =>
  value > 0 ? written(value) : html`<span class="unknown">sin datos</span>`;

export const FINANCES: readonly FilmColumn[] = [
  { name: "Presupuesto", cell: ({ budget }) => known(budget, money) },
  { name: "Recaudación", cell: ({ revenue }) => known(revenue, money) },
  { name: "Retorno", cell: (film) => known(film.return, decimal) },
];

export const STANDING: readonly FilmColumn[] = [
  { name: "Votos", cell: ({ count }) => number(count) },
  { name: "Nota", cell: ({ average }) => (average === null ? "–" : number(average)) },
  { name: "Popularidad", cell: ({ popularity }) => (popularity === null ? "–" : decimal(popularity)) },
];

// On a phone rows are blocks: the roles keep it a table for screen readers, and each cell is labelled.
export const filmTable = (
  caption: Html | string,
  films: readonly ListedFilm[],
  columns: readonly FilmColumn[],
): Html => html`<table class="films" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${["Título", "Estreno"].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}${columns.map(({ name }) => html`<th scope="col" role="columnheader" class="amount">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${films.map(
  (film) => html`<tr role="row">
<th scope="row" role="rowheader">${link(filmPage(film), isolated(film.title))}</th>
<td role="cell"><time datetime="${film.releaseDate}">${day(film.releaseDate)}</time></td>
${columns.map(
  ({ name, cell }) => html`<td role="cell" data-label="${name}" class="amount">${cell(film)}</td>
`,
)}
</tr>
`,
)}</tbody>
</table>`;
