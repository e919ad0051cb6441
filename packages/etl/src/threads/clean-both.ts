import { availableParallelism } from "node:os";
import type { CleanedFile, CleaningJob } from "../clean-file.js";
import type { EtlProgress } from "../etl-file.js";
import type { Both, RawChoice } from "../input/find.js";
import type { RawInput } from "../input/raw-input.js";
import { SETTINGS } from "../settings.js";
import { startThread } from "./thread.js";

/** What to read, and how. */
export interface Source {
  /** the raw folder */
  readonly raw: string;
  readonly chosen: RawChoice;
  readonly onProgress: ((progress: EtlProgress) => void) | undefined;
  /** 1 for one file after the other; undefined to decide by their size */
  readonly threads: 1 | 2 | undefined;
}

type Job = Omit<CleaningJob, "kind">;

/**
 * Cleans both raw files, `inputs` as they were found. Where both are large each has a thread of its own, else they come
 * one after the other on this one; nothing that is written depends on it.
 * Errors: Problem; that of the films, where both have one.
 */
export async function cleanBoth(
  inputs: Both<RawInput>,
  source: Source,
  job: Job,
): Promise<Both<CleanedFile>> {
  if (threadsFor(inputs, source.threads) > 1) return atOnce(inputs, source, job);
  const { cleanFile } = await import("../clean-file.js"); // it brings all that only cleaning needs
  return {
    movies: await cleanFile({ kind: "movies", ...job }, inputs.movies, source.onProgress),
    credits: await cleanFile({ kind: "credits", ...job }, inputs.credits, source.onProgress),
  };
}

/** What is piped in cannot be handed to a thread, and the second pipe may wait until the first one ends. */
function threadsFor({ movies, credits }: Both<RawInput>, wanted: 1 | 2 | undefined): number {
  if (movies.bytes === undefined || credits.bytes === undefined) return 1;
  const large = Math.min(movies.bytes, credits.bytes) >= SETTINGS.threadBytes;
  return wanted ?? (large ? availableParallelism() : 1);
}

/** The credits on a thread of their own, the films meanwhile on this one. */
async function atOnce(
  inputs: Both<RawInput>,
  { raw, chosen, onProgress }: Source,
  job: Job,
): Promise<Both<CleanedFile>> {
  const tell = summed(onProgress);
  const credits = startThread({ job: { kind: "credits", ...job }, raw, chosen }, tell);
  try {
    const { cleanFile } = await import("../clean-file.js");
    const movies = await cleanFile({ kind: "movies", ...job }, inputs.movies, tell);
    return { movies, credits: await credits.cleaned };
  } catch (error) {
    await credits.end();
    throw error;
  }
}

/** Two files that are read at the same time are told of as one. */
function summed(onProgress: Source["onProgress"]): (progress: EtlProgress) => void {
  const files = new Map<string, EtlProgress>();
  return (progress) => {
    files.set(progress.file, progress);
    const all = [...files.values()];
    const sum = (of: (one: EtlProgress) => number): number => all.reduce((total, one) => total + of(one), 0);
    if (all.length === 2)
      onProgress?.({
        file: all
          .map(({ file }) => file)
          .sort()
          .reverse()
          .join(" and "),
        bytesRead: sum(({ bytesRead }) => bytesRead),
        bytesTotal: sum(({ bytesTotal }) => bytesTotal ?? 0),
        rows: sum(({ rows }) => rows),
      });
  };
}
