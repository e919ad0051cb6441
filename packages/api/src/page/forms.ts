import { pageAddress } from "../markup/address.js";
import { type Filled, labelled } from "../markup/controls.js";
import { type Html, html } from "../markup/html.js";
import { link } from "../markup/parts.js";
import type { PageQuestion } from "../questions/question.js";

const EMPTY: Filled = { form: new Map() };

/** A question as a form that works without scripts, with examples one click away, under a heading of this level. */
export function questionForm(question: PageQuestion, level: 1 | 3): Html {
  const { key, heading, explained, field, examples } = question;
  return html`<section class="question" aria-labelledby="${key}">
${level === 1 ? html`<h1 id="${key}">${heading}</h1>` : html`<h3 id="${key}">${heading}</h3>`}
<p>${explained}</p>
${fields(question, EMPTY)}
<p class="small">Por ejemplo: ${examples.map((example, i) => html`${i === 0 ? "" : " · "}${link(pageAddress(key, [[field.name, example]]), example)}`)}</p>
</section>
`;
}

/** The form for asking again: what was asked is known, so nothing is explained. */
export const filledForm = (question: PageQuestion, filled: Filled): Html =>
  html`<section class="question" aria-label="${question.heading}">${fields(question, filled)}</section>
`;

function fields(question: PageQuestion, filled: Filled): Html {
  const { key, heading, field, more } = question;
  return html`<form action="./" method="get">
<input type="hidden" name="pregunta" value="${key}">
<div class="ask">${labelled(key, field, filled)}<button aria-label="Ver: ${heading}">Ver</button></div>
${more.length === 0 ? "" : moreFields(question, filled)}
</form>`;
}

// Open if a field in it is filled in: what narrows an answer must be visible, there or in the answer.
function moreFields({ key, more }: PageQuestion, filled: Filled): Html {
  const open = more.some(({ name, isSaid }) => !isSaid && filled.form.has(name));
  return html`<details${open ? html` open` : ""}><summary>Más opciones</summary><div class="fields">${more.map((field) => labelled(key, field, filled))}</div></details>`;
}
