import { compareKeys } from "@movies/artifacts";
import type { SparseMatrix } from "./sparse.js";

/** A vocabulary and the weighted vectors of the documents it was learned from. */
export interface Tfidf {
  /** sorted by `compareKeys`; a term's number is its place */
  readonly terms: readonly string[];
  /** documents that hold each term */
  readonly documentFrequency: Int32Array;
  /** documents × terms; each row has length 1, or is empty where the document holds no term */
  readonly vectors: SparseMatrix;
}

/**
 * tf-idf: the weight of a term in a document is `tf · idf`, its count there times
 *
 *     idf = ln((1 + n) / (1 + df)) + 1
 *
 * with n documents of which df hold the term; each vector is then divided by its length, so that the dot product of
 * two is their cosine. The ones inside the logarithm stand for a document that holds every term once: no division by
 * zero; the one behind it keeps a term that every document holds from weighing nothing. This is scikit-learn's
 * `smooth_idf`, which departs so from the textbook's ln(n / df) (Manning, Raghavan & Schütze 2008, 6.2).
 *
 * @param documents the terms of each document, with the count of each; a count may be damped or weighted, above 0
 * @param maxDocuments terms in more documents than that are left out, as stop words of this catalogue
 */
export function fitTfidf(
  documents: readonly ReadonlyMap<string, number>[],
  maxDocuments = Number.POSITIVE_INFINITY,
): Tfidf {
  const { terms, numbers, documentFrequency } = learnVocabulary(documents, maxDocuments);
  const n = documents.length;
  const idf = Float64Array.from(documentFrequency, (df) => Math.log((1 + n) / (1 + df)) + 1);

  const size = documentFrequency.reduce((sum, df) => sum + df, 0);
  const starts = new Uint32Array(n + 1);
  const columns = new Int32Array(size);
  const values = new Float32Array(size);
  let end = 0;
  documents.forEach((counts, row) => {
    const entries: { number: number; tf: number }[] = [];
    for (const [term, tf] of counts) {
      const number = numbers.get(term);
      if (number !== undefined) entries.push({ number, tf });
    }
    entries.sort((a, b) => a.number - b.number);
    const length = Math.sqrt(
      entries.reduce((sum, { number, tf }) => sum + (tf * (idf[number] ?? 0)) ** 2, 0),
    );
    for (const { number, tf } of entries) {
      columns[end] = number;
      values[end] = (tf * (idf[number] ?? 0)) / length;
      end += 1;
    }
    starts[row + 1] = end;
  });
  return {
    terms,
    documentFrequency,
    vectors: { rows: n, columnCount: terms.length, starts, columns, values },
  };
}

/** How often each term occurs. */
export function countTerms(document: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of document) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function learnVocabulary(documents: readonly ReadonlyMap<string, number>[], maxDocuments: number) {
  const frequency = new Map<string, number>();
  for (const counts of documents) {
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const terms = [...frequency]
    .filter(([, df]) => df <= maxDocuments)
    .map(([term]) => term)
    .sort(compareKeys);
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const documentFrequency = Int32Array.from(terms, (term) => frequency.get(term) ?? 0);
  return { terms, numbers, documentFrequency };
}
