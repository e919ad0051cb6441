import type { Catalog } from "../src/catalog.js";

/** What is tested: the suggestions of a question that finds nothing, or the search box. */
export type Asked = "film" | "actor" | "director" | "buscar film" | "buscar person";

/** What people would expect to see in the first `within` places. */
export type Judgement = readonly [asked: Asked, text: string, expected: string, within: number];

/** The titles or names in the answer, in order. */
export function answers(catalog: Catalog, asked: Asked, text: string): readonly string[] {
  if (asked === "buscar film") return catalog.search(text, { limit: 10 }).films.map((film) => film.title);
  if (asked === "buscar person") return catalog.search(text, { limit: 10 }).people.map(({ name }) => name);
  if (asked === "film") {
    const lookup = catalog.score({ title: text });
    return lookup.found ? [lookup.answer.title] : lookup.suggestions.map(({ title }) => title);
  }
  const lookup = catalog[asked](text);
  return lookup.found ? [lookup.answer.name] : lookup.suggestions.map(({ name }) => name);
}
