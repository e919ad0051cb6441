import { join } from "node:path";
import { ETL_REPORT, nextCommand } from "@movies/artifacts/folder";
import { type EtlReport, WRITTEN_FILES } from "@movies/etl";
import type { RunFacts } from "../../documents.js";

/** The files that a run wrote beside its report. */
export const writtenFiles = (files: EtlReport["files"]): string[] =>
  Object.keys(files).filter((name) => WRITTEN_FILES.includes(name));

/** `reportBytes`: size of etl-report.json, which does not list itself. */
export function runFacts(
  { movies, credits, files }: EtlReport,
  out: string,
  run: { readonly ms: number; readonly peakBytes: number; readonly reportBytes: number },
): RunFacts {
  return {
    seconds: Number((run.ms / 1000).toFixed(2)),
    rows_per_second: Math.round(((movies.read + credits.read) / Math.max(1, run.ms)) * 1000),
    peak_memory_bytes: run.peakBytes,
    written: [
      ...writtenFiles(files).map((name) => ({ path: join(out, name), bytes: files[name]?.bytes ?? 0 })),
      { path: join(out, ETL_REPORT), bytes: run.reportBytes },
    ],
    next: nextCommand("build-model", out),
  };
}
