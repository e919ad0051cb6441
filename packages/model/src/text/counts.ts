import { type FlatLists, flatLists } from "@movies/artifacts";
import { Numbered, sortedNames } from "../names.js";
import type { Texts } from "./tokens.js";

/** Documents × terms: how much each term counts in each document, above 0. Each term once per document, in no order. */
export interface Counts {
  /** the term of each number, sorted by `compareKeys`; some may be in no document */
  readonly names: readonly string[];
  /** documents + 1 offsets */
  readonly starts: Uint32Array;
  /** numbers of terms */
  readonly terms: Int32Array;
  readonly values: Float64Array;
}

/** How often each term occurs in each document: the given parts of a text. */
export function countTexts({ names, parts: width, terms: texts }: Texts, parts: readonly number[]): Counts {
  const documents = (texts.starts.length - 1) / width;
  const starts = new Uint32Array(documents + 1);
  const terms = new Int32Array(texts.values.length);
  const values = new Float64Array(texts.values.length);
  const entryOf = new Int32Array(names.length).fill(-1); // belongs to this document if it is at least its start
  let end = 0;
  for (let row = 0; row < documents; row++) {
    const start = end;
    for (const part of parts) {
      const text = row * width + part;
      for (let i = texts.starts[text]; i < texts.starts[text + 1]; i++) {
        const term = texts.values[i];
        const entry = entryOf[term] >= start ? entryOf[term] : end++;
        entryOf[term] = entry;
        terms[entry] = term;
        values[entry] += 1;
      }
    }
    starts[row + 1] = end;
  }
  return { names, starts, terms: terms.slice(0, end), values: values.slice(0, end) };
}

/** Each name of a document once; empty names are ignored. */
export function countNames(documents: readonly (readonly string[])[]): Counts {
  const numbered = new Numbered();
  const lists = flatLists(documents.map((names) => names.map(numbered.numberOf)));
  return countNumbers(sortedNames(numbered.names), lists);
}

/**
 * The same for names that have numbers already: each once per document, by its first position.
 * @param most how many positions of a document count
 * @param weightAt the weight of a name by its position
 */
export function countNumbers(
  { names, rankOf }: ReturnType<typeof sortedNames>,
  { starts, values }: FlatLists,
  most = Number.POSITIVE_INFINITY,
  weightAt: (position: number) => number = () => 1,
): Counts {
  const nobody = names.indexOf("");
  const ends = new Uint32Array(starts.length);
  const terms = new Int32Array(values.length);
  const weights = new Float64Array(values.length);
  const lastRow = new Int32Array(names.length).fill(-1);
  let end = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const start = starts[row];
    const stop = Math.min(starts[row + 1], start + most);
    for (let i = start; i < stop; i++) {
      const term = rankOf[values[i]];
      if (term === nobody || lastRow[term] === row) continue;
      lastRow[term] = row;
      terms[end] = term;
      weights[end++] = weightAt(i - start);
    }
    ends[row + 1] = end;
  }
  return { names, starts: ends, terms: terms.slice(0, end), values: weights.slice(0, end) };
}
