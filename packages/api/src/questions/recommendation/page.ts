import { genreInSpanish } from "@movies/artifacts";
import type { ModelName, Reason, Recommendation, Recommendations } from "@movies/catalog";
import { filmAddress, filmPage, personPage } from "../../markup/address.js";
import { type Html, html, isolated } from "../../markup/html.js";
import { link, shared } from "../../markup/parts.js";
import { settings } from "../../settings.js";
import { counted, decimal } from "../../spanish/numbers.js";
import { basisInSpanish, reasonWords, shortfallInSpanish } from "../../spanish/reasons.js";
import { NARROWING, TITLE, viewFilm } from "../film/page.js";
import type { PageQuestion } from "../question.js";
import { another } from "./another.js";
import { LIST_FIELDS, listValues } from "./fields.js";
import { fitting } from "./narrowing.js";
import { listOptions } from "./parameters.js";

export const page: PageQuestion = {
  key: "recomendacion",
  about: "film",
  heading: "Películas parecidas",
  explained: "Las más cercanas a una que te gusta, y por qué lo son.",
  field: TITLE,
  more: [...LIST_FIELDS, ...NARROWING],
  examples: ["Toy Story", "El laberinto del fauno", "Amélie"],
  view: (catalog, form) =>
    viewFilm(
      catalog,
      "recomendacion",
      "Películas parecidas",
      form,
      (query) => {
        const values = listValues(form);
        return fitting(catalog.recommend(query, listOptions(values)), values);
      },
      (found) => ({ film: found.film, body: html`${recommended(found)}${another([found.film.id])}` }),
    ),
};

/** By what a model compares films. */
export const COMPARED: Record<ModelName, string> = {
  mezcla: "Por argumento, título, reparto, dirección, productoras, ánimo, año, idioma, fama y nota.",
  tfidf: "Por los términos de sus géneros, título y sinopsis.",
  knn: "Por sus géneros, año y popularidad.",
};

function recommended(found: Recommendations): Html {
  const said = [basisInSpanish(found), shortfallInSpanish(found)].filter((words) => words !== undefined);
  return html`<p class="note">${COMPARED[found.model]}</p>
${said.map((words) => html`<p class="notice">${words}</p>`)}
${recommendedFilms(found)}`;
}

interface Listing {
  /** of the headings */
  readonly level?: 2 | 3;
  /** shown of each film; all by default */
  readonly reasons?: number;
}

/** The films recommended. */
export const recommendedFilms = ({ model, items }: Recommendations, listing: Listing = {}): Html =>
  html`<ol class="recommended">${items.map((item) => recommendedFilm(model, item, listing))}</ol>`;

/** A film with its reasons and links; the links keep the model that the reader chose. */
const recommendedFilm = (
  model: ModelName,
  item: Recommendation,
  { level = 2, reasons }: Listing,
): Html => html`<li>
${headed(level, html`${link(filmPage(item), isolated(item.title))} <span class="year">${item.year}</span>`)}
<p class="similarity">similitud ${decimal(item.similarity)}</p>
<ul class="reasons">${item.reasons.slice(0, reasons).map((reason) => reasonLines(reason))}</ul>
<p class="small">${link(onwardAddress(model, item), html`Parecidas<span class="unseen"> a ${isolated(item.title)}</span>`)}</p>
</li>
`;

const headed = (level: 2 | 3, words: Html): Html =>
  level === 2 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`;

const onwardAddress = (model: ModelName, film: Recommendation): string =>
  `${filmAddress("recomendacion", film)}${model === settings.defaultModel ? "" : `&modelo=${model}`}`;

/** A reason on a line of its own, beside its share, after the film it comes from if there are several; terms get a line each, because each has a share. */
export function reasonLines(reason: Reason, from: Html | string = ""): Html[] {
  if (reason.kind !== "terms")
    return [reasonLine(reason, "share" in reason ? reason.share : undefined, from)];
  return reason.terms.map((term) => reasonLine({ kind: "terms", terms: [term] }, term.share, from));
}

function reasonLine(reason: Reason, share: number | undefined, from: Html | string): Html {
  const { what, names } = reasonWords(reason);
  const separated = names.map((name, i) => html`${i === 0 ? "" : ", "}${namedReason(reason, name)}`);
  return html`<li><span class="what">${from}${what}${names.length === 0 ? "" : ": "}${separated}</span>${share === undefined ? "" : shared(share)}</li>`;
}

function namedReason(reason: Reason, name: string): Html {
  switch (reason.kind) {
    case "cast":
    case "director":
      return link(personPage(name), isolated(name));
    case "genres":
      return isolated(genreInSpanish(name));
    case "votes":
      return isolated(counted(reason.count, "voto", "votos"));
    default:
      return isolated(name);
  }
}
