import { join } from "node:path";
import { ETL_REPORT, nextCommand } from "@movies/artifacts/folder";
import { type EtlReport, WRITTEN_FILES } from "@movies/etl";

/** Facts about a run that are not in its report or any artifact, because they differ from run to run. */
export interface RunFacts {
  readonly seconds: number;
  /** records of both files per second */
  readonly rows_per_second: number;
  readonly peak_memory_bytes: number;
  readonly written: readonly { readonly path: string; readonly bytes: number }[];
  /** the command to run next */
  readonly next: string;
}

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
