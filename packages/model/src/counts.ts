import { Numbered } from "./numbered.js";
import { sortedNames } from "./text-order.js";
import type { Texts } from "./tokens.js";

/** Documents × terms: how much each term counts in each document, above 0. Each term once a document, in no order. */
export interface Counts {
  /** the term of each number, sorted by `compareKeys`; some may be in no document */
  readonly names: readonly string[];
  /** documents + 1 offsets */
  readonly starts: Uint32Array;
  /** numbers of terms */
  readonly terms: Int32Array;
  readonly values: Float64Array;
}

/** How often each term occurs in each document: the named parts of a text. */
export function countTexts({ names, parts: width, terms: texts }: Texts, parts: readonly number[]): Counts {
  const documents = (texts.starts.length - 1) / width;
  const starts = new Uint32Array(documents + 1);
  const terms = new Int32Array(texts.values.length);
  const values = new Float64Array(texts.values.length);
  const entryOf = new Int32Array(names.length).fill(-1); // of this document where it is no less than its start
  let end = 0;
  for (let row = 0; row < documents; row++) {
    const start = end;
    for (const part of parts) {
      const text = row * width + part;
      for (let i = texts.starts[text] ?? 0; i < (texts.starts[text + 1] ?? 0); i++) {
        const term = texts.values[i] ?? 0;
        const known = entryOf[term] ?? -1;
        const entry = known >= start ? known : end++;
        entryOf[term] = entry;
        terms[entry] = term;
        values[entry] = (values[entry] ?? 0) + 1;
      }
    }
    starts[row + 1] = end;
  }
  return { names, starts, terms: terms.slice(0, end), values: values.slice(0, end) };
}

/** Each name of a document once, by its first place, which may say what it counts; an empty one is nobody's. */
export function countNames(
  documents: readonly (readonly string[])[],
  weightAt: (place: number) => number = () => 1,
): Counts {
  const numbered = new Numbered();
  const starts = new Uint32Array(documents.length + 1);
  const terms: number[] = [];
  const values: number[] = [];
  documents.forEach((names, row) => {
    const start = terms.length;
    names.forEach((name, place) => {
      if (name === "") return;
      const term = numbered.numberOf(name);
      if (terms.indexOf(term, start) >= 0) return;
      terms.push(term);
      values.push(weightAt(place));
    });
    starts[row + 1] = terms.length;
  });
  const { names, rankOf } = sortedNames(numbered.names);
  return {
    names,
    starts,
    terms: Int32Array.from(terms, (term) => rankOf[term] ?? 0),
    values: Float64Array.from(values),
  };
}
