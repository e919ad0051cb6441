import { int32 } from "@uwdata/flechette";
import { fromArrow, reader, toArrow } from "./arrow.js";
import { textColumn } from "./whole-columns.js";

/** The vocabulary of the text model, sorted by `compareKeys`: a term's row is its number in tfidf.arrow. */
export interface TermsTable {
  readonly count: number;
  term(number: number): string;
}

/** terms.arrow: each term with its document frequency. */
export function writeTerms(terms: readonly string[], documentFrequency: Int32Array): Uint8Array {
  return toArrow({ term: textColumn(terms), document_frequency: [int32(), documentFrequency] });
}

export function openTerms(bytes: Uint8Array): TermsTable {
  const table = fromArrow(bytes);
  return { count: table.numRows, term: reader<string>(table, "term") };
}
