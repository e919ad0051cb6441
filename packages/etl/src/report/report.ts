import { type EtlReport, type FileFacts, REJECTED } from "@movies/artifacts/folder";
import { table } from "../arquero.js";
import type { AddedTitles } from "../titles/add-titles.js";
import type { CleanedFile } from "./file-report.js";

/** The report of both files; `rejected`: the facts of rejected.csv. */
export function reportOf(
  movies: CleanedFile,
  credits: CleanedFile,
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
