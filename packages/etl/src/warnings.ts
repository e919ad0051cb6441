import type { Counts } from "./clean/columns.js";
import { quoted } from "./csv/columns.js";
import type { Swallowing } from "./csv/swallowed.js";
import type { FileReport } from "./report.js";
import { SETTINGS } from "./settings.js";

/** A sentence where a file has columns that nobody knows. */
export function unknownColumns(file: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${file}: columns that are not known were ignored: ${quoted(names)}`];
}

/** A sentence for each column of which so much is unreadable that it is another format rather than some dirty cells. */
export function unreadableColumns(
  file: string,
  { unreadable_cells }: Pick<FileReport, "unreadable_cells">,
  filled: Counts,
): string[] {
  const { unreadableShare, unreadableCells } = SETTINGS;
  return Object.entries(unreadable_cells).flatMap(([column, count]) => {
    const all = filled[column] ?? 0;
    if (count < unreadableCells || count < all * unreadableShare) return [];
    return [
      `${file}: ${count} of the ${all} cells of ${column} that are not empty could not be read; look at its format`,
    ];
  });
}

/** A sentence for each of the first records that have whole records in them: a stray quote that a later one closed. */
export function swallowedRows(file: string, swallowing: readonly Swallowing[]): string[] {
  const shown = swallowing.slice(0, SETTINGS.swallowingShown).map(({ line, records }) => {
    const holds = records === 1 ? "a line that is a whole record" : `${records} lines that are whole records`;
    return `${file}: the record of line ${line} holds ${holds} ${records === 1 ? "by itself" : "by themselves"}: a quote in it is closed too late; look at that line`;
  });
  const more = swallowing.length - shown.length;
  return more > 0 ? [...shown, `${file}: ${more} more records hold whole records`] : shown;
}
