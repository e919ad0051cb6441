import { fromArrow, lowerBound, reader, toArrow } from "./arrow.js";
import type { FlatLists } from "./flat-lists.js";
import { encodeGapLists } from "./gaps.js";
import { binaryColumn, textColumn } from "./whole-columns.js";

/**
 * The search index: for each trigram of a folded key, the rows of titles.arrow, people.arrow and groups.arrow that contain
 * it, as `decodeGaps` reads them: most gaps take one byte instead of a row number's four.
 */
export interface GramsTable {
  readonly count: number;
  titles(gram: string): Uint8Array;
  people(gram: string): Uint8Array;
  groups(gram: string): Uint8Array;
}

/** What to write: one of each per trigram. */
export interface GramColumns {
  /** sorted by `compareKeys`, each once */
  readonly grams: readonly string[];
  /** rows of titles.arrow, ascending */
  readonly titles: FlatLists;
  /** rows of people.arrow, ascending */
  readonly people: FlatLists;
  /** rows of groups.arrow, ascending */
  readonly groups: FlatLists;
}

/** grams.arrow */
export function writeGrams({ grams, titles, people, groups }: GramColumns): Uint8Array {
  return toArrow({
    gram: textColumn(grams),
    titles: binaryColumn(encodeGapLists(titles)),
    people: binaryColumn(encodeGapLists(people)),
    groups: binaryColumn(encodeGapLists(groups)),
  });
}

export function openGrams(bytes: Uint8Array): GramsTable {
  const table = fromArrow(bytes);
  const gram = reader<string>(table, "gram");
  const lists = (name: string) => {
    const at = reader<Uint8Array>(table, name);
    return (wanted: string): Uint8Array => {
      const row = lowerBound(table.numRows, gram, wanted);
      return row < table.numRows && gram(row) === wanted ? at(row) : NONE;
    };
  };
  return {
    count: table.numRows,
    titles: lists("titles"),
    people: lists("people"),
    groups: lists("groups"),
  };
}

const NONE = new Uint8Array(0);
