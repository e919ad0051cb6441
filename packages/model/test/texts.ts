import { compareKeys } from "@movies/artifacts";
import { Numbered } from "../src/numbered.js";
import type { Texts } from "../src/tokens.js";

/** Texts of one part each, of the terms given. */
export function textsOf(documents: readonly (readonly string[])[]): Texts {
  const terms = new Numbered();
  const numbers = documents.map((document) => document.map(terms.numberOf));
  const { names, rankOf } = terms.sorted(compareKeys);
  const ends = numbers.map((_, row) => numbers.slice(0, row + 1).flat().length);
  return {
    names,
    parts: 1,
    starts: Uint32Array.from([0, ...ends]),
    terms: Int32Array.from(numbers.flat(), (term) => rankOf[term] ?? 0),
  };
}
