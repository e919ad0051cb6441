import { pageAddress } from "../markup/address.js";
import { type ChoiceField, defaultOf, type Field, type Form, meantBy, textIn } from "../markup/fields.js";
import { type Html, html } from "../markup/html.js";
import { link } from "../markup/parts.js";
import type { PageQuestion } from "../questions/question.js";

/** What a form shows besides its fields: the values filled in, and what is wrong with them. */
export interface Filled {
  readonly form: Form;
  readonly faults?: ReadonlyMap<string, string>;
}

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

// Open if a field in it is filled in: what narrows an answer must be visible.
function moreFields({ key, more }: PageQuestion, filled: Filled): Html {
  const open = more.some(({ name }) => filled.form.has(name));
  return html`<details${open ? html` open` : ""}><summary>Más opciones</summary><div class="fields">${more.map((field) => labelled(key, field, filled))}</div></details>`;
}

function labelled(key: string, field: Field, { form, faults }: Filled): Html {
  const id = `${key}-${field.name}`;
  const fault = faults?.get(field.name);
  const invalid = fault === undefined ? "" : html` aria-invalid="true" aria-describedby="${id}-fault"`;
  const silent = defaultOf(field);
  const unsaid = silent === undefined ? "" : html` data-default="${silent}"`;
  return html`<div class="field"><label for="${id}">${field.label}</label>${control(field, textIn(form, field), fault !== undefined, html`id="${id}" name="${field.name}"${unsaid}${invalid}`)}${
    fault === undefined ? "" : html`<p class="fault" id="${id}-fault" role="alert">${fault}</p>`
  }</div>`;
}

function control(field: Field, text: string, faulty: boolean, attributes: Html): Html {
  switch (field.kind) {
    case "text":
      return html`<input ${attributes} type="text" value="${text}"${field.completes === undefined ? "" : html` data-completes="${field.completes}"`} autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search">`;
    case "number":
      return html`<input ${attributes} type="number" value="${text === "" ? field.parameter.default : text}" min="${field.parameter.least}" max="${field.parameter.most}" inputmode="numeric">`;
    case "id":
      return html`<input ${attributes} type="text" value="${text}" autocomplete="off" autocapitalize="none" spellcheck="false">`;
    case "choice":
      return html`<select ${attributes}>${faulty ? html`<option value="">Elige</option>` : ""}${options(field, text)}</select>`;
  }
}

function options(field: ChoiceField, text: string): Html[] {
  const chosen = meantBy(field, text);
  return [...field.options].map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ""}>${words}</option>`,
  );
}
