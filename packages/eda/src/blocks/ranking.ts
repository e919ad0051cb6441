import { bars } from "../charts/bars.js";
import type { CleanData } from "../data/clean-data.js";
import type { Ranked } from "../data/counts.js";
import { type Column, tableOf } from "../html/table.js";
import { leadSentence, type Wording } from "../spanish/lead-sentence.js";
import { block, type DrawBlock } from "./block.js";

export interface Ranking<Figures, Row> {
  readonly id: string;
  readonly title: string;
  readonly figures: (data: CleanData) => Figures;
  /** the rows, highest first */
  readonly rows: (figures: Figures) => readonly Row[];
  /** a row in the chart, and its name in the sentence when that is another one */
  ranked(row: Row): Ranked;
  name?(row: Row): string;
  wording(figures: Figures): Wording;
  /** the whole sentence, from the one that names the leaders */
  sentence(lead: string, figures: Figures): string;
  /** the sentence when there are no rows */
  readonly none: string;
  /** title of the value axis, and how the chart writes a value */
  readonly axis: string;
  format(value: number): string;
  readonly logarithmic?: boolean;
  columns(figures: Figures): Column<Row>[];
}

/** A block that ranks something: horizontal bars, the leaders in words, and the rows as a table. */
export const ranking = <Figures, Row>(given: Ranking<Figures, Row>): DrawBlock => {
  const { id, title, figures, rows, ranked, name, wording, sentence, none, columns } = given;
  return block({
    id,
    title,
    figures,
    sentence(found) {
      const named = rows(found).map((row) => ({ ...ranked(row), ...(name && { label: name(row) }) }));
      return named.length === 0 ? none : sentence(leadSentence(named, wording(found)), found);
    },
    picture: (found) =>
      bars({
        rows: rows(found).map(ranked),
        title: given.axis,
        format: given.format,
        logarithmic: given.logarithmic ?? false,
      }),
    table: (found) => tableOf(rows(found), columns(found)),
  });
};
