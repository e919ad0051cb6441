import { type EtlReport, type FileFacts, type FileReport, REJECTED } from "@movies/artifacts/folder";
import { table } from "../arquero.js";
import type { AddedTitles } from "../titles/add-titles.js";

/** One raw file, cleaned. */
interface Cleaned {
  readonly report: FileReport;
  readonly ids: Float64Array;
  readonly raw: Readonly<Record<string, FileFacts>>;
  readonly written: Readonly<Record<string, FileFacts>>;
  readonly warnings: readonly string[];
}

/** The report of both files; `rejected`: the facts of rejected.csv. */
export function reportOf(
  movies: Cleaned,
  credits: Cleaned,
  rejected: FileFacts,
  titles?: AddedTitles,
): EtlReport {
  return {
    movies: movies.report,
    credits: credits.report,
    ...(titles && { titles: titles.report }),
    in_both: table({ id: movies.ids })
      .semijoin(table({ id: credits.ids }), "id")
      .numRows(),
    files: {
      ...movies.raw,
      ...credits.raw,
      ...movies.written,
      ...credits.written,
      ...titles?.files,
      [REJECTED]: rejected,
    },
    warnings: [...movies.warnings, ...credits.warnings],
  };
}
