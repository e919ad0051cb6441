import type { Dataset } from "../datasets/dataset.js";
import { quoted } from "../quoted.js";
import type { Tally } from "../report/file-report.js";
import { SETTINGS } from "../settings.js";
import type { CleanedRows } from "./clean-rows.js";
import type { RowCleaner } from "./row-cleaner.js";

/** Sentences about what was passed over in a file. */
export function warningsOf(dataset: Dataset, { tally, cleaner, swallowing, facts }: CleanedRows): string[] {
  if (Object.keys(facts).length === 0)
    return [`no file of ${dataset.name}: the catalogue will have no people, neither casts nor directors`];
  return [
    ...swallowedRows(swallowing),
    ...unknownColumns(dataset.rawFile, tally.schema.extra),
    ...emptyColumns(dataset, tally),
    ...unreadableColumns(dataset.rawFile, cleaner),
    ...escapedQuotes(dataset.rawFile, cleaner.escapes),
  ];
}

/** A sentence if a file has unknown columns. */
function unknownColumns(file: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${file}: columns that are not known were ignored: ${quoted(names)}`];
}

/** A sentence for each column with so many unreadable cells that its format must be different. */
function unreadableColumns(file: string, { counts: { unreadable }, filled }: RowCleaner): string[] {
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
function swallowedRows(swallowing: CleanedRows["swallowing"]): string[] {
  const shown = swallowing.slice(0, SETTINGS.swallowingShown).map(({ file, line, records }) => {
    const holds = records === 1 ? "a line that is a whole record" : `${records} lines that are whole records`;
    return `${file}: the record of line ${line} holds ${holds} ${records === 1 ? "by itself" : "by themselves"}: a quote in it is closed too late; look at that line`;
  });
  const more = swallowing.length - shown.length;
  return more > 0 ? [...shown, `${swallowing[0]?.file}: ${more} more records hold whole records`] : shown;
}

/** A sentence for each list that is empty in every row: a whole answer will be missing. */
function emptyColumns({ rawFile, columns }: Dataset, { measured, schema, cells }: Tally): string[] {
  return Object.entries(measured).flatMap(([name, { values }]) => {
    const column = columns[name];
    const noun = column?.noun;
    if (noun === undefined || values.some((count) => count > 0)) return [];
    if (cells.unreadable[column?.from ?? name] !== undefined) return []; // that is said already
    const because = schema.missing.includes(name) ? `: it has no column ${name}` : "";
    return [`${rawFile}: no film has a ${noun}${because}`];
  });
}

function escapedQuotes(file: string, cells: number): string[] {
  if (cells < SETTINGS.escapedCells) return [];
  return [
    `${file}: ${cells} texts hold \\" as it is written; if that stands for a quote, run the command again with --escape '\\'`,
  ];
}
