import { binary, utf8 } from "@uwdata/flechette";
import { fromArrow, lowerBound, reader, toArrow } from "./arrow.js";
import { encodeGaps } from "./gaps.js";

/**
 * The search index: for each trigram of a folded key, the rows of titles.arrow and of people.arrow that hold it, as
 * `decodeGaps` reads them: most gaps take one byte of the four that a row number would.
 */
export interface GramsTable {
  readonly count: number;
  titles(gram: string): Uint8Array;
  people(gram: string): Uint8Array;
}

export interface GramRow {
  readonly gram: string;
  /** rows of titles.arrow, ascending */
  readonly titles: ArrayLike<number>;
  /** rows of people.arrow, ascending */
  readonly people: ArrayLike<number>;
}

/** grams.arrow. The rows are to be sorted by `compareKeys` of their grams, each gram once. */
export function writeGrams(rows: readonly GramRow[]): Uint8Array {
  return toArrow({
    gram: [utf8(), rows.map((row) => row.gram)],
    titles: [binary(), rows.map((row) => encodeGaps(row.titles))],
    people: [binary(), rows.map((row) => encodeGaps(row.people))],
  });
}

export function openGrams(bytes: Uint8Array): GramsTable {
  const table = fromArrow(bytes, ["gram", "titles", "people"]);
  const gram = reader<string>(table, "gram");
  const lists = (name: string) => {
    const at = reader<Uint8Array>(table, name);
    return (wanted: string): Uint8Array => {
      const row = lowerBound(table.numRows, gram, wanted);
      return row < table.numRows && gram(row) === wanted ? at(row) : NONE;
    };
  };
  return { count: table.numRows, titles: lists("titles"), people: lists("people") };
}

const NONE = new Uint8Array(0);
