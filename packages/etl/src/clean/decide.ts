import { wordForNothing } from "../cells/nothing.js";
import type { ColumnWriting, Writing, WritingOptions } from "../cells/writing.js";
import { type RowOptions, readRows } from "../csv/rows.js";
import type { Dataset } from "../datasets/dataset.js";
import type { RawInput } from "../input/raw-input.js";
import { SETTINGS } from "../settings.js";
import { ColumnCensus } from "./census.js";
import type { CleanedRows } from "./clean-rows.js";
import type { ColumnWritings, RowCleaner } from "./row-cleaner.js";

/**
 * How whole columns are written, if not as usual. A column is looked at if all its unreadable cells can be read in another
 * writing; it is read like that only if all its other cells can as well, for which the file is read once more.
 */
export async function decideWritings(
  dataset: Dataset,
  parts: readonly RawInput[],
  options: RowOptions & WritingOptions,
  { cleaner, tally }: CleanedRows,
): Promise<ColumnWritings> {
  const decided = new Map<string, Writing>(emptiedTexts(cleaner, tally.kept));
  const open = cleaner.openColumns();
  if (open.size === 0) return decided;
  const censuses = new Map(
    [...open].map(([from, { type, writings }]) => [from, new ColumnCensus(type, writings)]),
  );
  let separator = ",";
  for (const part of parts)
    for await (const { rows, columns } of readRows(part, dataset, options)) {
      separator = columns.schema.separator;
      for (const [from, census] of censuses) {
        const at = columns.at.get(from) ?? -1;
        for (const { cells, reason } of rows) if (reason === undefined) census.add(cells[at] ?? "");
      }
    }
  const chosen = new Map<string, ColumnWriting>();
  // Twice: a file separates all its lists alike, and not all of its columns show how.
  for (const [from, census] of [...censuses, ...censuses]) {
    const writing = census.choose(separator, new Set(chosen.values()));
    if (writing !== undefined) chosen.set(from, writing);
  }
  return new Map([...decided, ...chosen]);
}

/**
 * A word such as nan stands for nothing in the texts of a file if it does so in many of its cells; a film may be called
 * Null, and a title is kept.
 */
function emptiedTexts({ words, textColumns }: RowCleaner, rows: number): [string, Writing][] {
  const many = new Set(
    Object.keys(words.texts).filter((word) => {
      const cells = words.all[word] ?? 0;
      return cells >= SETTINGS.nothingCells && cells >= SETTINGS.nothingShare * rows;
    }),
  );
  if (many.size === 0) return [];
  const writing: Writing = {
    name: `empty as ${[...many].sort().join(", ")}`,
    usual: (cell) => (many.has(wordForNothing(cell) ?? "") ? "" : cell),
  };
  return textColumns.map((from) => [from, writing]);
}
