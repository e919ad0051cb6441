import type { Catalog, FilmRef, SeveralRecommendation, SeveralRecommendations } from "@movies/catalog";
import { filmPage, pageAddress } from "../../markup/address.js";
import { type Form, type PlainField, textIn, valueIn } from "../../markup/fields.js";
import { filmLinks } from "../../markup/films.js";
import { type Html, html, isolated } from "../../markup/html.js";
import { heading, link, links, notFoundHeading } from "../../markup/parts.js";
import { decimal } from "../../spanish/numbers.js";
import { notInCatalogue, shortfallInSpanish } from "../../spanish/reasons.js";
import { quoted } from "../../spanish/text.js";
import { ID, TITLE, YEAR } from "../film/page.js";
import type { PageQuestion, View } from "../question.js";
import { another } from "../recommendation/another.js";
import { LIST_FIELDS, listValues } from "../recommendation/fields.js";
import { fitting } from "../recommendation/narrowing.js";
import { COMPARED, reasonLines } from "../recommendation/page.js";
import { listOptions } from "../recommendation/parameters.js";
import { severalParameters } from "./parameters.js";

const HEADING = "Parecidas a varias";

const IDS: PlainField<readonly (number | string)[]> = {
  kind: "plain",
  name: "ids",
  label: "Ids de las películas",
  parameter: severalParameters.ids,
  isSaid: true,
};
const UNLIKE: PlainField<readonly (number | string)[]> = {
  kind: "plain",
  name: "menos",
  label: "Y distintas de estos ids",
  parameter: severalParameters.menos,
  isSaid: true,
};

export const page: PageQuestion = {
  key: "recomendaciones",
  about: "film",
  heading: HEADING,
  explained: "Las cercanas a varias películas a la vez: empieza por una y añade otras.",
  field: { ...TITLE, instead: "ids" },
  more: [IDS, UNLIKE, ...LIST_FIELDS, YEAR, ID],
  examples: ["Amélie", "Volver"],
  view(catalog, form) {
    const added = { title: textIn(form, TITLE), year: valueIn(form, YEAR), id: valueIn(form, ID) };
    const given = valueIn(form, IDS) ?? [];
    if (added.title === "" && added.id === undefined) return view(catalog, form, given);
    const lookup = catalog.score(added);
    if (!lookup.found) return missing(catalog, added.title, lookup.suggestions, given);
    return view(catalog, form, [...new Set([...given, lookup.answer.id])]);
  },
};

/** No film has the title: those that it may mean, each a link that adds it. */
const missing = (
  catalog: Catalog,
  title: string,
  suggestions: readonly FilmRef[],
  given: readonly (number | string)[],
): View => {
  const adding = ({ id }: FilmRef) => pageAddress("recomendaciones", [["ids", [...given, id].join(",")]]);
  return {
    status: 404,
    title: `No se encontró ${quoted(title)}`,
    card: html`${notFoundHeading(quoted(title))}
${suggestions.length === 0 ? html`<p>Revisa cómo está escrito, o prueba con el título en inglés o en su idioma.</p>` : links("¿Quizás buscabas…?", filmLinks(catalog, suggestions, adding))}`,
  };
};

function view(catalog: Catalog, form: Form, liked: readonly (number | string)[]): View {
  const values = listValues(form);
  const disliked = valueIn(form, UNLIKE) ?? [];
  const again = new Map(form).set(IDS.name, severalParameters.ids.read(IDS.name, liked.join(",")).join(","));
  for (const { name } of [TITLE, YEAR, ID]) again.delete(name);
  const lookup = fitting(catalog.recommendSeveral({ liked, disliked }, listOptions(values)), values);
  if (!lookup.found)
    return {
      status: 404,
      title: `No se encontró ${lookup.missing.join(", ")}`,
      card: html`${notFoundHeading(lookup.missing.join(", "))}<p>Ninguna película del catálogo lleva ese id.</p>`,
    };
  const { answer } = lookup;
  const titles = answer.films.map(({ title }) => title).join(", ");
  return { status: 200, title: `${titles}: ${HEADING.toLowerCase()}`, again, card: card(answer, again) };
}

function card(found: SeveralRecommendations, form: Form): Html {
  const said = [notInCatalogue(found.unknown), shortfallInSpanish(found)].filter(
    (words) => words !== undefined,
  );
  return html`${heading(HEADING, html`${found.films.map((film, i) => html`${i === 0 ? "" : " · "}${isolated(film.title)}`)}`)}
<ul class="chosen">${found.films.map((film) => html`<li>${link(filmPage(film), isolated(film.title))} <span class="year">${film.year}</span>${found.films.length > 1 ? html` · ${link(without(form, film, found.films), html`quitar<span class="unseen"> ${isolated(film.title)}</span>`)}` : ""}</li>`)}</ul>
${found.unlike.length === 0 ? "" : html`<p class="note">Y distintas de ${found.unlike.map(({ title }, i) => html`${i === 0 ? "" : ", "}${isolated(title)}`)}.</p>`}
${another(found.films.map(({ id }) => id))}
<p class="note">${COMPARED[found.model]} La similitud es la media de las que tiene con cada una${found.unlike.length === 0 ? "" : ", menos un cuarto de la que tiene con las otras"}.</p>
${said.map((words) => html`<p class="notice">${words}</p>`)}
<ol class="recommended">${found.items.map(recommendedFilm)}</ol>`;
}

const recommendedFilm = (item: SeveralRecommendation): Html => html`<li>
<h2>${link(filmPage(item), isolated(item.title))} <span class="year">${item.year}</span></h2>
<p class="similarity">similitud ${decimal(item.similarity)}</p>
<ul class="reasons">${item.reasons.map(({ of, reason }) => reasonLines(reason, html`<b>${isolated(of.title)}</b>: `))}</ul>
</li>
`;

const without = (form: Form, film: FilmRef, films: readonly FilmRef[]): string =>
  pageAddress(
    "recomendaciones",
    new Map(form).set(
      IDS.name,
      films
        .filter(({ id }) => id !== film.id)
        .map(({ id }) => id)
        .join(","),
    ),
  );
