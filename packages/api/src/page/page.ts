import type { Catalog } from "@movies/catalog";
import { pageAddress } from "../markup/address.js";
import type { Form } from "../markup/fields.js";
import { type Html, html } from "../markup/html.js";
import { link } from "../markup/parts.js";
import { type AskedOnPage, PAGE_QUESTIONS } from "../questions/index.js";
import { prefixOf } from "../questions/question.js";
import { films, inWords } from "../spanish/numbers.js";
import { type Filled, questionForm } from "./forms.js";
import { layout } from "./layout.js";
import { readAddress } from "./read-address.js";

export interface Page {
  readonly status: number;
  /** a whole document */
  readonly html: string;
}

/** The page for a raw query string: a function of the query and the build. */
export function pageFor(catalog: Catalog, query: string): Page {
  const { build } = catalog;
  const page = (status: number, main: Html, title?: string): Page => ({
    status,
    html: String(layout({ main, build, ...(title !== undefined && { title }) })),
  });
  const asked = readAddress(query);
  switch (asked.kind) {
    case "home":
      return page(200, home(build.films));
    case "refused":
      return page(
        asked.status,
        html`${refused(asked.message)}${forms(PAGE_QUESTIONS)}`,
        "La dirección no se entiende",
      );
    case "blank": {
      const { question } = asked;
      return page(200, blank(question, asked), question.page.heading);
    }
    case "faulty":
      return page(422, beside(faulty(asked.faults), asked.question, asked), "Revisa lo que escribiste");
    case "question": {
      const { question, form } = asked;
      const { status, title, card, again = form } = question.page.view(catalog, form);
      return page(status, beside(html`${card}${sources(question, form)}`, question, { form: again }), title);
    }
  }
}

const home = (count: number): Html => html`<div class="hero">
<h1>${inWords(PAGE_QUESTIONS.length)} preguntas sobre ${films(count)}</h1>
<p>Cuáles se parecen y por qué, qué votos tienen, quién tuvo éxito y cuándo se estrenaron. Los títulos se buscan en inglés y en su idioma original; las mayúsculas y los acentos dan igual.</p>
</div>
${forms(PAGE_QUESTIONS)}`;

/** A form alone, with links to the other questions. */
const blank = (question: AskedOnPage, filled: Filled): Html => html`<div class="single">
${questionForm(question.page, filled, 1)}</div>
${otherQuestions(question)}`;

const forms = (questions: readonly AskedOnPage[]): Html =>
  html`<div class="questions">${questions.map((question) => questionForm(question.page))}</div>
`;

/** An answer, with its form beside it to ask again, and links to the other questions. */
const beside = (card: Html, question: AskedOnPage, filled: Filled): Html => html`<div class="answered">
<article class="answer">${card}</article>
${questionForm(question.page, filled)}</div>
${otherQuestions(question)}`;

const otherQuestions = (question: AskedOnPage): Html => html`<nav class="others" aria-labelledby="otras">
<h2 id="otras">Otras preguntas</h2>
<ul>${PAGE_QUESTIONS.filter((other) => other !== question).map(questionLink)}</ul>
</nav>
`;

const questionLink = ({ page: { key, heading, explained } }: AskedOnPage): Html =>
  html`<li>${link(pageAddress(key), heading)}<small>${explained}</small></li>
`;

const refused = (message: string): Html => html`<article class="answer refused">
<p class="asked">La dirección no se entiende</p>
<h1>Pregunta otra vez</h1>
<p class="notice" role="alert">${message}</p>
</article>
`;

const faulty = (
  faults: ReadonlyMap<string, string>,
): Html => html`<p class="asked">Todavía no hay respuesta</p>
<h1>Revisa lo que escribiste</h1>
<div role="alert">${[...faults.values()].map((message) => html`<p class="notice">${message}</p>`)}</div>`;

/** The address of the same answer as JSON, and the address to share. */
function sources(question: AskedOnPage, form: Form): Html {
  const api = apiAddress(question, form);
  const page = pageAddress(question.page.key, form);
  return html`<footer class="sources"><h2>Esta respuesta</h2>
${api === undefined ? "" : source("En JSON", api, "del JSON")}${source("Para compartir", page, "para compartir")}</footer>`;
}

const source = (name: string, address: string, which: string): Html =>
  html`<p><span>${name}</span> <a href="${address}"><code>/${decoded(address)}</code></a> <button type="button" class="copy" data-copies="${address}" aria-label="Copiar la dirección ${which}" hidden>Copiar</button></p>
`;

// In readable form, not as it is sent: the link carries the address itself.
const decoded = (address: string): string => decodeURI(address.replaceAll("+", " "));

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
