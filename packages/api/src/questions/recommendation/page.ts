import { genreInSpanish } from "@movies/artifacts";
import type { ModelName, Reason, Recommendation, Recommendations } from "@movies/catalog";
import { filmAddress, filmPage, personPage } from "../../markup/address.js";
import { type ChoiceField, type Form, type NumberField, textIn, valueIn } from "../../markup/fields.js";
import { type Html, html, isolated } from "../../markup/html.js";
import { link, shared } from "../../markup/parts.js";
import { settings } from "../../settings.js";
import { counted, decimal } from "../../spanish/numbers.js";
import { basisInSpanish, reasonWords, shortfallInSpanish } from "../../spanish/reasons.js";
import { NARROWING, TITLE, viewFilm } from "../film/page.js";
import type { PageQuestion } from "../question.js";
import { fitting } from "./narrowing.js";
import { parameters } from "./parameters.js";

const K: NumberField = { kind: "number", name: "k", label: "Cuántas", parameter: parameters.k };

const MODEL: ChoiceField = {
  kind: "choice",
  name: "modelo",
  label: "Modelo",
  options: new Map([
    ["mezcla", "mezcla: todo lo que se sabe"],
    ["tfidf", "tfidf: el texto"],
    ["knn", "knn: géneros, año y popularidad"],
  ]),
  meant: (text) => modelNamed(text),
};

/** A model by its name, or the default one. Errors: Refusal. */
const modelNamed = (text: string): ModelName =>
  text === "" ? settings.defaultModel : parameters.modelo.read("modelo", text);

export const page: PageQuestion = {
  key: "recomendacion",
  about: "film",
  heading: "Películas parecidas",
  explained: "Las más cercanas a una que te gusta, y por qué lo son.",
  field: TITLE,
  more: [MODEL, K, ...NARROWING],
  examples: ["Toy Story", "El laberinto del fauno", "Amélie"],
  view: (catalog, form) =>
    viewFilm(
      catalog,
      "recomendacion",
      "Películas parecidas",
      form,
      (query) => fitting(catalog.recommend(query, options(form)), {}),
      (found) => ({ film: found.film, body: recommended(found) }),
    ),
};

const options = (form: Form) => ({
  model: modelNamed(textIn(form, MODEL)),
  k: valueIn(form, K) ?? settings.defaultK,
});

const COMPARED: Record<ModelName, string> = {
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
<ul class="reasons">${item.reasons.slice(0, reasons).map(reasonLines)}</ul>
<p class="small">${link(onwardAddress(model, item), html`Parecidas<span class="unseen"> a ${isolated(item.title)}</span>`)}</p>
</li>
`;

const headed = (level: 2 | 3, words: Html): Html =>
  level === 2 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`;

const onwardAddress = (model: ModelName, film: Recommendation): string =>
  `${filmAddress("recomendacion", film)}${model === settings.defaultModel ? "" : `&modelo=${model}`}`;

/** A reason on a line of its own, beside its share; terms get a line each, because each has a share. */
function reasonLines(reason: Reason): Html[] {
  if (reason.kind !== "terms") return [reasonLine(reason, "share" in reason ? reason.share : undefined)];
  return reason.terms.map((term) => reasonLine({ kind: "terms", terms: [term] }, term.share));
}

function reasonLine(reason: Reason, share: number | undefined): Html {
  const { what, names } = reasonWords(reason);
  const separated = names.map((name, i) => html`${i === 0 ? "" : ", "}${namedReason(reason, name)}`);
  return html`<li><span class="what">${what}${names.length === 0 ? "" : ": "}${separated}</span>${share === undefined ? "" : shared(share)}</li>`;
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
