import type { Catalog } from "@movies/catalog";
import { films } from "../spanish/numbers.js";
import { readAsked } from "./asked.js";
import type { Form } from "./form.js";
import { type Filled, questionForm } from "./forms.js";
import { type Html, html } from "./html.js";
import { layout } from "./layout.js";
import { link } from "./parts.js";
import { apiAddress, type PageQuestion, pageAddress } from "./question.js";
import { QUESTIONS } from "./questions.js";

export interface Page {
  readonly status: number;
  /** a whole document */
  readonly html: string;
}

/** The page for a raw query string: a function of it and the build. */
export function pageFor(catalog: Catalog, query: string): Page {
  const { build } = catalog;
  const page = (status: number, main: Html, title?: string): Page => ({
    status,
    html: String(layout({ main, build, ...(title !== undefined && { title }) })),
  });
  const asked = readAsked(query);
  switch (asked.kind) {
    case "home":
      return page(200, home(build.films));
    case "refused":
      return page(
        asked.status,
        html`${refused(asked.message)}${forms(QUESTIONS)}`,
        "La dirección no se entiende",
      );
    case "blank": {
      const { question } = asked;
      return page(200, blank(question, asked), question.heading);
    }
    case "faulty":
      return page(422, beside(faulty(asked.faults), asked.question, asked), "Revisa lo que escribiste");
    case "question": {
      const { question, form } = asked;
      const { status, title, card, again = form } = question.view(catalog, form);
      return page(status, beside(html`${card}${sources(question, form)}`, question, { form: again }), title);
    }
  }
}

const home = (count: number): Html => html`<div class="hero">
<h1>Siete preguntas sobre ${films(count)}</h1>
<p>Cuáles se parecen y por qué, qué votos tienen, quién tuvo éxito y cuándo se estrenaron. Los títulos suelen estar en inglés; las mayúsculas y los acentos dan igual.</p>
</div>
${forms(QUESTIONS)}`;

/** A form alone, and the way to the other questions. */
const blank = (question: PageQuestion, filled: Filled): Html => html`<div class="single">
${questionForm(question, filled, 1)}</div>
${otherQuestions(question)}`;

const forms = (questions: readonly PageQuestion[]): Html =>
  html`<div class="questions">${questions.map((question) => questionForm(question))}</div>
`;

/** An answer, its question beside it to be asked again, and the way to the others. */
const beside = (card: Html, question: PageQuestion, filled: Filled): Html => html`<div class="answered">
<article class="answer">${card}</article>
${questionForm(question, filled)}</div>
${otherQuestions(question)}`;

const otherQuestions = (question: PageQuestion): Html => html`<nav class="others" aria-labelledby="otras">
<h2 id="otras">Otras preguntas</h2>
<ul>${QUESTIONS.filter((other) => other !== question).map(questionLink)}</ul>
</nav>
`;

const questionLink = ({ key, heading, explained }: PageQuestion): Html =>
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

/** Where the same answer is had as JSON, and the address to share. */
function sources(question: PageQuestion, form: Form): Html {
  const api = apiAddress(question, form);
  const page = pageAddress(question.key, form);
  return html`<footer class="sources"><h2>Esta respuesta</h2>
${api === undefined ? "" : source("En JSON", api, "del JSON")}${source("Para compartir", page, "para compartir")}</footer>`;
}

const source = (name: string, address: string, which: string): Html =>
  html`<p><span>${name}</span> <a href="${address}"><code>${decoded(address)}</code></a> <button type="button" class="copy" data-copies="${address}" aria-label="Copiar la dirección ${which}" hidden>Copiar</button></p>
`;

// As it is read, not as it is sent: the link carries the address itself.
const decoded = (address: string): string => decodeURI(address.replaceAll("+", " "));
