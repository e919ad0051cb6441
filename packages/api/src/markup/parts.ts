import type { FilmRef } from "@movies/catalog";
import { percentage } from "../spanish/numbers.js";
import { type FilmKey, filmAddress } from "./address.js";
import { type Html, html, isolated } from "./html.js";

/** The beginning of every answer: the question and its subject. */
export const heading = (asked: string, about: Html | string, year?: number): Html =>
  html`<p class="asked">${asked}</p>
<h1>${about}${year === undefined ? "" : html` <span class="year">${year}</span>`}</h1>`;

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

/** A film's title and year, linked to the same question about it. */
export const filmLink = (key: FilmKey, film: FilmRef): Html =>
  html`${link(filmAddress(key, film), isolated(film.title))} <span class="year">${film.year}</span>`;
