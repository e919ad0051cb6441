import { flatLists } from "@movies/artifacts";
import { Numbered } from "../src/numbered.js";
import { sortedNames } from "../src/text-order.js";
import type { Texts } from "../src/tokens.js";

/** Texts of one part each, of the terms given. */
export function textsOf(documents: readonly (readonly string[])[]): Texts {
  const terms = new Numbered();
  const numbers = documents.map((document) => document.map(terms.numberOf));
  const { names, rankOf } = sortedNames(terms.names);
  const ranks = numbers.map((document) => document.map((term) => rankOf[term] ?? 0));
  return { names, parts: 1, terms: flatLists(ranks) };
}
