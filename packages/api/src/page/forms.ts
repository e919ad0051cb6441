import { Refusal } from "../answer.js";
import { pageAddress } from "../markup/address.js";
import { type ChoiceField, type Field, type Form, textIn } from "../markup/fields.js";
import { type Html, html } from "../markup/html.js";
import { link } from "../markup/parts.js";
import type { PageQuestion } from "../questions/question.js";

/** What a form shows besides its fields: the values filled in, and what is wrong with them. */
export interface Filled {
  readonly form: Form;
  readonly faults?: ReadonlyMap<string, string>;
}

const EMPTY: Filled = { form: new Map() };

/**
 * A question as a form, with examples one click away, under a heading of the second level, or of the first if the
 * form is all there is. It works without scripts, as a GET of this page.
 */
export function questionForm(question: PageQuestion, filled: Filled = EMPTY, level: 1 | 2 = 2): Html {
  const { key, heading, explained, field, more, examples } = question;
  return html`<section class="question" aria-labelledby="${key}">
${level === 1 ? html`<h1 id="${key}">${heading}</h1>` : html`<h2 id="${key}">${heading}</h2>`}
<p>${explained}</p>
<form action="./" method="get">
<input type="hidden" name="pregunta" value="${key}">
<div class="ask">${labelled(key, field, filled)}<button aria-label="Ver: ${heading}">Ver</button></div>
${more.length === 0 ? "" : moreFields(question, filled)}
</form>
<p class="small">Por ejemplo: ${examples.map((example, i) => html`${i === 0 ? "" : " · "}${link(pageAddress(key, [[field.name, example]]), example)}`)}</p>
</section>
`;
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
  const text = textIn(form, field);
  return html`<div class="field"><label for="${id}">${field.label}</label>${control(field, text, html`id="${id}" name="${field.name}"${invalid}`)}${
    fault === undefined ? "" : html`<p class="fault" id="${id}-fault">${fault}</p>`
  }</div>`;
}

function control(field: Field, text: string, attributes: Html): Html {
  switch (field.kind) {
    case "text":
      return html`<input ${attributes} type="text" value="${text}" data-completes="${field.completes}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search">`;
    case "number":
      return html`<input ${attributes} type="number" value="${text === "" ? field.parameter.default : text}" min="${field.parameter.least}" max="${field.parameter.most}" inputmode="numeric">`;
    case "id":
      return html`<input ${attributes} type="text" value="${text}" autocomplete="off" autocapitalize="none" spellcheck="false">`;
    case "choice":
      return html`<select ${attributes}>${options(field, text)}</select>`;
  }
}

function options(field: ChoiceField, text: string): Html[] {
  const chosen = meantBy(field, text);
  return [...field.options].map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ""}>${words}</option>`,
  );
}

function meantBy({ meant }: ChoiceField, text: string): string | undefined {
  try {
    return meant(text);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
