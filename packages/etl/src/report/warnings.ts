import type { CellCounts } from "../clean/row-cleaner.js";
import { quoted } from "../csv/header.js";
import type { Swallowing } from "../csv/swallowed.js";
import { SETTINGS } from "../settings.js";
import type { Tally } from "./report.js";

/** Sentences about everything in a file that was ignored. */
export const warningsOf = (
  file: string,
  swallowing: readonly Swallowing[],
  { schema, cells }: Pick<Tally, "schema" | "cells">,
): string[] => [
  ...swallowedRows(file, swallowing),
  ...unknownColumns(file, schema.extra),
  ...unreadableColumns(file, cells),
];

/** A sentence if a file has unknown columns. */
function unknownColumns(file: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${file}: columns that are not known were ignored: ${quoted(names)}`];
}

/** A sentence for each column with so many unreadable cells that its format must be different. */
function unreadableColumns(file: string, { unreadable, filled }: CellCounts): string[] {
  const { unreadableShare, unreadableCells } = SETTINGS;
  return Object.entries(unreadable).flatMap(([column, count]) => {
    const all = filled[column] ?? 0;
    if (count < unreadableCells || count < all * unreadableShare) return [];
    return [
      `${file}: ${count} of the ${all} cells of ${column} that are not empty could not be read; look at its format`,
    ];
  });
}

/** A sentence for each of the first records that contain whole records: a stray quote that a later one closed. */
function swallowedRows(file: string, swallowing: readonly Swallowing[]): string[] {
  const shown = swallowing.slice(0, SETTINGS.swallowingShown).map(({ line, records }) => {
    const holds = records === 1 ? "a line that is a whole record" : `${records} lines that are whole records`;
    return `${file}: the record of line ${line} holds ${holds} ${records === 1 ? "by itself" : "by themselves"}: a quote in it is closed too late; look at that line`;
  });
  const more = swallowing.length - shown.length;
  return more > 0 ? [...shown, `${file}: ${more} more records hold whole records`] : shown;
}
