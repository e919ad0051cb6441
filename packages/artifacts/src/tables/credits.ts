import { fromArrow, type Lists, rowLists, rowType, toArrow } from "./arrow.js";
import type { FlatLists } from "./flat-lists.js";
import { listColumn } from "./whole-columns.js";

/** Who is in a film and who directed it, by row of films.arrow: people.arrow read from the films' side. */
export interface CreditsTable {
  readonly count: number;
  /** rows of people.arrow as billed, each once */
  readonly cast: Lists;
  /** rows of people.arrow as credited, each once */
  readonly directors: Lists;
}

export interface CreditColumns {
  readonly cast: FlatLists;
  readonly directors: FlatLists;
}

/** credits.arrow; `people` is the number of rows in people.arrow. */
export const writeCredits = ({ cast, directors }: CreditColumns, people: number): Uint8Array =>
  toArrow({
    cast: listColumn(rowType(people), cast),
    directors: listColumn(rowType(people), directors),
  });

export function openCredits(bytes: Uint8Array): CreditsTable {
  const table = fromArrow(bytes);
  return {
    count: table.numRows,
    cast: rowLists(table, "cast"),
    directors: rowLists(table, "directors"),
  };
}
