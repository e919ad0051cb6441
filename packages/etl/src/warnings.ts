import type { Counts } from "./clean/columns.js";
import { quoted } from "./csv/columns.js";
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
