import { type ChoiceField, defaultOf, type Field, type Form, meantBy, textIn } from "./fields.js";
import { type Html, html } from "./html.js";

/** What a form shows besides its fields: the values filled in, and what is wrong with them. */
export interface Filled {
  readonly form: Form;
  readonly faults?: ReadonlyMap<string, string>;
}

/** A field with its label, and what is wrong with it beside it. `key` tells it from fields of other forms. */
export function labelled(key: string, field: Field, { form, faults }: Filled): Html {
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
    case "plain":
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
