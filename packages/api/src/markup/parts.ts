import { percentage } from "../spanish/numbers.js";
import { type Html, html } from "./html.js";

/** The beginning of every answer: the question and its subject. */
export const heading = (asked: string, about: Html | string, year?: number): Html =>
  html`<p class="asked">${asked}</p>
<h1>${about}${year === undefined ? "" : html` <span class="year">${year}</span>`}</h1>`;

/** The beginning of the page for a name or title that nothing has. */
export const notFoundHeading = (sought: string): Html =>
  heading("No se encontró", html`<bdi>${sought}</bdi>`);

/** One large number, and what it counts. */
export const figure = (value: string, meaning: Html | string): Html =>
  html`<p class="figure"><strong>${value}</strong> <span>${meaning}</span></p>`;

/** Some numbers side by side, each with its name and a note. */
export const figures = (entries: readonly { name: string; value: string; note?: string }[]): Html =>
  html`<dl class="figures">${entries.map(
    ({ name, value, note }) =>
      html`<div><dt>${name}</dt><dd>${value}${note === undefined ? "" : html`<small>${note}</small>`}</dd></div>`,
  )}</dl>`;

/** A share as a bar; only decoration, because the number is beside it. By attributes, because the policy allows no inline styles. */
export const bar = (share: number): Html =>
  html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round(share * 1000) / 10}" height="1"/></svg>`;

/** A share as a number and a bar. */
export const shared = (share: number): Html =>
  html`<span class="share">${bar(share)} ${percentage(share)}</span>`;

export const link = (address: string, text: Html | string): Html => html`<a href="${address}">${text}</a>`;

/** Links under a heading of their own. */
export const links = (title: string, items: readonly Html[]): Html =>
  html`<section class="links"><h2>${title}</h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></section>`;

/** The address of an answer as JSON, if it has one, and the address of its page to share. */
export const sources = (json: string | undefined, page: string): Html =>
  html`<footer class="sources"><h2>Esta página</h2>
${json === undefined ? "" : source("En JSON", json, "del JSON")}${source("Para compartir", page, "para compartir")}</footer>`;

const source = (name: string, address: string, which: string): Html =>
  html`<p><span>${name}</span> <a href="${address}"><code>/${readable(address)}</code></a> <button type="button" class="copy" data-copies="${address}" aria-label="Copiar la dirección ${which}" hidden>Copiar</button></p>
`;

// Not as it is sent: the link carries the address itself.
const readable = (address: string): string => decodeURI(address.replaceAll("+", " "));
