import type { SparseMatrix } from "@movies/sparse-neighbours";
import type { Counts } from "./counts.js";

/** Names, and rows of length 1 in them. */
export type Fitted = Pick<Tfidf, "terms" | "vectors">;

/** A vocabulary and the weighted vectors of the documents it was learned from. */
export interface Tfidf {
  /** sorted by `compareKeys`; a term's number is its place */
  readonly terms: readonly string[];
  /** documents that hold each term */
  readonly documentFrequency: Int32Array;
  /** documents × terms; each row has length 1, or is empty if the document holds no term */
  readonly vectors: SparseMatrix;
}

/**
 * tf-idf: the weight of a term in a document is `tf · idf`, its count there times
 *
 *     idf = ln((1 + n) / (1 + df)) + 1
 *
 * with n documents of which df hold the term; each vector is then divided by its length, so the dot product of two is
 * their cosine. The ones inside the logarithm stand for a document that holds every term once: no division by zero. The
 * one after it gives some weight even to a term that every document holds. This is scikit-learn's `smooth_idf`; the
 * textbook's is ln(n / df) (Manning, Raghavan & Schütze 2008, 6.2).
 *
 * @param counts may be damped or weighted
 * @param isKept whether to keep a term that this many documents hold; a term of no document is never kept
 */
export function fitTfidf(
  counts: Counts,
  isKept: (documentFrequency: number, name: string) => boolean = () => true,
): Tfidf {
  const n = counts.starts.length - 1;
  const frequency = new Int32Array(counts.names.length);
  for (const term of counts.terms) frequency[term] += 1;
  const kept = Int32Array.from(frequency.keys()).filter(
    (term) => frequency[term] > 0 && isKept(frequency[term], counts.names[term]),
  );
  const documentFrequency = kept.map((term) => frequency[term]);
  const idf = Float64Array.from(documentFrequency, (df) => Math.log((1 + n) / (1 + df)) + 1);
  return {
    terms: Array.from(kept, (term) => counts.names[term]),
    documentFrequency,
    vectors: unitRows(counts, kept, idf),
  };
}

/** tf · idf of the kept terms, columns in their order, each row divided by its length. */
function unitRows(counts: Counts, kept: Int32Array, idf: Float64Array): SparseMatrix {
  const columnOf = new Int32Array(counts.names.length).fill(-1);
  kept.forEach((term, column) => {
    columnOf[term] = column;
  });
  const rows = counts.starts.length - 1;
  const starts = new Uint32Array(rows + 1);
  const columns = counts.terms.map((term) => columnOf[term]).filter((column) => column >= 0);
  const values = new Float32Array(columns.length);
  const weights = new Float64Array(kept.length); // of the current row
  for (let row = 0; row < rows; row++) {
    let end = starts[row];
    for (let e = counts.starts[row]; e < counts.starts[row + 1]; e++) {
      const column = columnOf[counts.terms[e]];
      if (column < 0) continue;
      weights[column] = counts.values[e] * idf[column];
      end += 1;
    }
    const own = columns.subarray(starts[row], end).sort();
    let square = 0;
    for (const column of own) square += weights[column] ** 2;
    const length = Math.sqrt(square);
    for (let e = starts[row]; e < end; e++) values[e] = weights[columns[e]] / length;
    starts[row + 1] = end;
  }
  return { rows, columnCount: kept.length, starts, columns, values };
}
