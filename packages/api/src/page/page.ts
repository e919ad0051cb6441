import type { BuildFacts, Catalog } from "@movies/catalog";
import { Refusal } from "../answer.js";
import { pageAddress } from "../markup/address.js";
import type { Filled } from "../markup/controls.js";
import { type Form, withoutDefaults } from "../markup/fields.js";
import { type Html, html } from "../markup/html.js";
import { link, sources } from "../markup/parts.js";
import { type AskedOnPage, PAGE_QUESTIONS } from "../questions/index.js";
import { prefixOf, type Subject, type View } from "../questions/question.js";
import { CHECK_INPUT, NO_DATABASE, noSuchRoute, OUR_FAULT, ofField } from "../spanish/messages.js";
import { films, inWords, number } from "../spanish/numbers.js";
import type { Moved, Shown } from "../views/view.js";
import { filledForm, questionForm } from "./forms.js";
import { readAddress } from "./read-address.js";
import { search } from "./search.js";
import { searchForm } from "./search-form.js";

/** The page for a raw query string: a function of the query and the build. */
export function pageFor(catalog: Catalog, query: string): Shown | Moved {
  const asked = readAddress(query);
  switch (asked.kind) {
    case "home":
      return { status: 200, main: home(catalog.build), searches: true };
    case "search":
      return search(catalog, asked.text);
    case "refused":
      return errorPage(asked.status, { title: "La dirección no se entiende", message: asked.message });
    case "blank": {
      const { heading, explained } = asked.question.page;
      return { status: 200, title: heading, description: explained, main: blank(asked.question) };
    }
    case "faulty":
      return faulty(asked.question, asked);
    case "question": {
      const { question, form } = asked;
      const view = viewed(catalog, question, form);
      if (!("card" in view)) return faulty(question, view);
      const { status, title, card, again = form } = view;
      return {
        status,
        title,
        description: question.page.explained,
        main: html`<div class="answered">
${filledForm(question.page, { form: again })}<article class="answer">${card}${sourcesOf(question, question.path.includes("{") ? form : again)}</article>
</div>
${otherQuestions(question)}`,
      };
    }
  }
}

/** The view of a valid form, or what the catalogue finds wrong with it. */
function viewed(catalog: Catalog, { page }: AskedOnPage, form: Form): View | Filled {
  try {
    return page.view(catalog, form);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const field =
      [page.field, ...page.more].find(({ name }) => error.message.startsWith(`Parámetro «${name}»`)) ??
      page.field;
    return { form, faults: new Map([[field.name, ofField(error.message, field.name, field.label)]]) };
  }
}

const faulty = (question: AskedOnPage, filled: Filled): Shown => ({
  status: 422,
  title: CHECK_INPUT,
  main: html`<article class="answer single"><p class="asked">Todavía no hay respuesta</p>
<h1>${CHECK_INPUT}</h1>
${filledForm(question.page, filled)}</article>
${otherQuestions(question)}`,
});

export const noSuchPage = (path: string): Shown =>
  errorPage(404, { title: "No existe esta página", message: noSuchRoute(path) });

/** The reader can quote the id to the operator. */
export const ourFaultPage = (requestId: string | undefined): Shown =>
  errorPage(500, {
    title: "Algo falló",
    message: requestId === undefined ? OUR_FAULT : `${OUR_FAULT} Petición ${requestId}.`,
  });

export const unreachablePage = (): Shown =>
  errorPage(503, { title: "Ahora no se puede", message: NO_DATABASE });

/** What a reader is told instead of an answer, with the ways on. */
export const errorPage = (
  status: Shown["status"],
  { title, message }: { readonly title: string; readonly message: string },
): Shown => ({
  status,
  title,
  main: html`<article class="answer refused">
<h1>${title}</h1>
<p class="notice" role="alert">${message}</p>
</article>
${questionLinks("También puedes preguntar", PAGE_QUESTIONS)}`,
});

const SECTIONS: readonly (readonly [Subject, string])[] = [
  ["film", "De una película"],
  ["person", "De una persona"],
  ["group", "De un grupo de películas"],
  ["calendar", "De todos los estrenos"],
];

const home = (build: BuildFacts): Html => html`<div class="hero">
<h1>${films(build.films)} y ${number(build.people)} personas</h1>
${searchForm(true)}
<p>Los títulos se buscan en inglés y en su idioma original; las mayúsculas y los acentos dan igual. ${link("ver/peliculas", "Recorre las listas")} por género, país, idioma, productora y año, o haz una de estas ${inWords(PAGE_QUESTIONS.length).toLowerCase()} preguntas.</p>
</div>
${SECTIONS.map(
  ([subject, heading]) =>
    html`<section class="section"><h2>${heading}</h2><div class="questions">${PAGE_QUESTIONS.filter(({ page }) => page.about === subject).map(({ page }) => questionForm(page, 3))}</div></section>
`,
)}`;

/** A form alone, with links to the other questions. */
const blank = (question: AskedOnPage): Html => html`<div class="single">
${questionForm(question.page, 1)}</div>
${otherQuestions(question)}`;

const otherQuestions = (question: AskedOnPage): Html =>
  questionLinks(
    "Otras preguntas",
    PAGE_QUESTIONS.filter((other) => other !== question),
  );

const questionLinks = (heading: string, questions: readonly AskedOnPage[]): Html =>
  html`<nav class="others" aria-labelledby="otras">
<h2 id="otras">${heading}</h2>
<ul>${questions.map(questionLink)}</ul>
</nav>
`;

const questionLink = ({ page: { key, heading, explained } }: AskedOnPage): Html =>
  html`<li>${link(pageAddress(key), heading)}<small>${explained}</small></li>
`;

/** The address of the same answer as JSON, and the address to share. */
function sourcesOf(question: AskedOnPage, form: Form): Html {
  const { key, field, more } = question.page;
  const short = withoutDefaults(form, [field, ...more]);
  return sources(apiAddress(question, short), pageAddress(key, short));
}

/**
 * The API address of the answer to a form. Undefined if there is none that a browser would request as
 * written, because browsers resolve `.` and `..`, however they are encoded.
 */
function apiAddress({ path, page: { field, more } }: AskedOnPage, form: Form): string | undefined {
  const query = new URLSearchParams();
  for (const { name } of more) {
    const value = form.get(name);
    if (value !== undefined) query.set(name, value);
  }
  const text = form.get(field.name) ?? "";
  const resolved = /^\.{1,2}$/.test(text);
  if (resolved && !query.has("id")) return undefined;
  return `${prefixOf(path).slice(1)}${resolved ? "" : encodeURIComponent(text)}${query.size === 0 ? "" : `?${query}`}`;
}
