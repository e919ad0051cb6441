import { flatLists } from "@movies/artifacts";
import { Numbered, sortedNames } from "../../src/names.js";
import type { Texts } from "../../src/text/tokens.js";

/** Texts of one part each, of the terms given. */
export function textsOf(documents: readonly (readonly string[])[]): Texts {
  const terms = new Numbered();
  const numbers = documents.map((document) => document.map(terms.numberOf));
  const { names, rankOf } = sortedNames(terms.names);
  const ranks = numbers.map((document) => document.map((term) => rankOf[term] ?? 0));
  return { names, parts: 1, terms: flatLists(ranks) };
}
