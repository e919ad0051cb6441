import type { Counts } from "./counts.js";
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
 * @param counts a count may be damped or weighted
 * @param isKept whether a term in so many documents is one at all; those of no document never are
 */
export function fitTfidf(
  counts: Counts,
  isKept: (documentFrequency: number, name: string) => boolean = () => true,
): Tfidf {
  const n = counts.starts.length - 1;
  const frequency = documentFrequencies(counts);
  const kept = Int32Array.from(frequency.keys()).filter(
    (term) => (frequency[term] ?? 0) > 0 && isKept(frequency[term] ?? 0, counts.names[term] ?? ""),
  );
  const documentFrequency = kept.map((term) => frequency[term] ?? 0);
  const idf = Float64Array.from(documentFrequency, (df) => Math.log((1 + n) / (1 + df)) + 1);
  return {
    terms: Array.from(kept, (term) => counts.names[term] ?? ""),
    documentFrequency,
    vectors: unitRows(counts, kept, idf),
  };
}

function documentFrequencies({ names, terms }: Counts): Int32Array {
  const frequency = new Int32Array(names.length);
  for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1;
  return frequency;
}

/** tf · idf of the kept terms, columns in their order, each row divided by its length. */
function unitRows(
  { names, starts, terms, values }: Counts,
  kept: Int32Array,
  idf: Float64Array,
): SparseMatrix {
  const columnOf = new Int32Array(names.length).fill(-1);
  kept.forEach((term, column) => {
    columnOf[term] = column;
  });
  const rows = starts.length - 1;
  const matrix = {
    starts: new Uint32Array(rows + 1),
    columns: terms.map((term) => columnOf[term] ?? -1).filter((column) => column >= 0),
    values: new Float32Array(0),
  };
  const weights = new Float64Array(kept.length); // of the row at hand
  matrix.values = new Float32Array(matrix.columns.length);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    const start = end;
    for (let e = starts[row] ?? 0; e < (starts[row + 1] ?? 0); e++) {
      const column = columnOf[terms[e] ?? 0] ?? -1;
      if (column < 0) continue;
      weights[column] = (values[e] ?? 0) * (idf[column] ?? 0);
      end += 1;
    }
    const own = matrix.columns.subarray(start, end).sort();
    let square = 0;
    for (const column of own) square += (weights[column] ?? 0) ** 2;
    const length = Math.sqrt(square);
    for (let e = start; e < end; e++) matrix.values[e] = (weights[matrix.columns[e] ?? 0] ?? 0) / length;
    matrix.starts[row + 1] = end;
  }
  return { rows, columnCount: kept.length, ...matrix };
}
