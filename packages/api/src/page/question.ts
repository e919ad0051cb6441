import type { Catalog, FilmRef } from "@movies/catalog";
import type { Field, Form } from "./form.js";
import type { Html } from "./html.js";

export type QuestionKey = "recomendacion" | "popularidad" | "votos" | "actor" | "director" | "mes" | "dia";

/** What is shown of an answer. */
export interface View {
  readonly status: 200 | 404;
  /** of the window, plain text */
  readonly title: string;
  readonly card: Html;
  /** the form as it is shown beside the answer, where not as it was sent */
  readonly again?: Form;
}

/** One of the seven questions as the page asks it: a form, and what is shown for what was filled in. */
export interface PageQuestion {
  /** `pregunta` in the address */
  readonly key: QuestionKey;
  readonly heading: string;
  /** what one learns by it, a sentence */
  readonly explained: string;
  /** what is asked about */
  readonly field: Field;
  /** what narrows it */
  readonly more: readonly Field[];
  /** texts of `field` whose answers are worth seeing */
  readonly examples: readonly string[];
  /** the route of the API that answers the same, up to the text */
  readonly route: string;
  /** Answers a form without faults. */
  readonly view: (catalog: Catalog, form: Form) => View;
}

/** The address of the page that asks a question; a shared link gives the same answer as long as the build is served. */
export function pageAddress(key: QuestionKey, fields: Iterable<readonly [string, string]> = []): string {
  const query = new URLSearchParams({ pregunta: key });
  for (const [name, value] of fields) query.set(name, value);
  return `/?${query}`;
}

/** The address of a question about one film and no other of its title. */
export const filmAddress = (
  key: "recomendacion" | "popularidad" | "votos",
  { id, title }: Pick<FilmRef, "id" | "title">,
): string =>
  pageAddress(key, [
    ["titulo", title],
    ["id", String(id)],
  ]);

export const personAddress = (role: "actor" | "director", name: string): string =>
  pageAddress(role, [[role, name]]);

/**
 * The address in the API of the answer to a form. Undefined where there is none that a browser would ask for as it is
 * written: `.` and `..` it resolves, however they are encoded.
 */
export function apiAddress({ route, field, more }: PageQuestion, form: Form): string | undefined {
  const query = new URLSearchParams();
  for (const { name } of more) {
    const value = form.get(name);
    if (value !== undefined) query.set(name, value);
  }
  const text = form.get(field.name) ?? "";
  const resolved = /^\.{1,2}$/.test(text);
  if (resolved && !query.has("id")) return undefined;
  return `${route}${resolved ? "" : encodeURIComponent(text)}${query.size === 0 ? "" : `?${query}`}`;
}
