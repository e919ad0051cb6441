import { availableParallelism } from "node:os";
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import { Problem } from "@movies/artifacts/folder";
import Tinypool from "tinypool";
import type { CleaningJob } from "../clean/clean-file.js";
import type { EtlProgress } from "../clean/progress.js";
import type { Both, RawChoice, RawInputs } from "../input/find.js";
import type { CleanedFile } from "../report/file-report.js";
import { SETTINGS } from "../settings.js";
import type { Outcome, ThreadJob } from "./worker.js";

/** What to read, and how. */
export interface Source {
  /** the raw folder */
  readonly raw: string;
  readonly chosen: RawChoice;
  readonly onProgress: ((progress: EtlProgress) => void) | undefined;
  /** 1 for one file after the other; undefined to decide by their size */
  readonly threads: 1 | 2 | undefined;
}

type Job = Omit<CleaningJob, "dataset">;
type Tell = (progress: EtlProgress) => void;

/**
 * Cleans both raw files, `inputs` as they were found. If both are large each has a thread of its own, else they are
 * cleaned one after the other on this one; nothing that is written depends on it. With Parquet they are too: two threads
 * that gather row groups take 360 MB instead of 300 (Node 26).
 * Errors: Problem; that of the films if both have one.
 */
export async function cleanBoth(inputs: RawInputs, source: Source, job: Job): Promise<Both<CleanedFile>> {
  const threads = source.threads ?? (job.parquet ? 1 : undefined);
  if (threadsFor(inputs, threads) > 1) return atOnce(inputs, source, job);
  const { cleanFile } = await import("../clean/clean-file.js"); // it loads what only cleaning needs
  return {
    movies: await cleanFile({ dataset: "movies", ...job }, inputs.movies, source.onProgress),
    credits: await cleanFile({ dataset: "credits", ...job }, inputs.credits, source.onProgress),
  };
}

/** A pipe cannot be handed to a thread, and a second pipe may have to wait until the first one ends. */
function threadsFor(inputs: RawInputs, wanted: 1 | 2 | undefined): number {
  const sizes = [inputs.movies, inputs.credits].map((parts) =>
    parts.reduce((sum, { bytes = Number.NaN }) => sum + bytes, 0),
  );
  const smaller = Math.min(...sizes);
  if (Number.isNaN(smaller) || inputs.credits.length === 0) return 1;
  return wanted ?? (smaller >= SETTINGS.threadBytes ? availableParallelism() : 1);
}

/** The credits on a thread of their own, the films meanwhile on this one. */
async function atOnce(
  inputs: RawInputs,
  { raw, chosen, onProgress }: Source,
  job: Job,
): Promise<Both<CleanedFile>> {
  const tell = summed(onProgress);
  const pool = new Tinypool({
    filename: WORKER,
    runtime: "worker_threads",
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { maxYoungGenerationSizeMb: SETTINGS.youngMegabytes },
  });
  try {
    const credits = onThread(pool, { job: { dataset: "credits", ...job }, raw, chosen }, tell("credits"));
    credits.catch(() => {}); // the films may still be running
    const { cleanFile } = await import("../clean/clean-file.js");
    const movies = await cleanFile({ dataset: "movies", ...job }, inputs.movies, tell("movies"));
    return { movies, credits: await credits };
  } finally {
    await pool.destroy();
  }
}

// Threads run compiled files: tests of the sources find them from here, too.
const WORKER = new URL("../../dist/threads/worker.js", import.meta.url).href;

/** `cleanFile` on a pool's thread. Errors: Problem, or what `tell` throws. */
async function onThread(pool: Tinypool, job: Omit<ThreadJob, "progress">, tell: Tell): Promise<CleanedFile> {
  const { port1, port2 } = new MessageChannel();
  try {
    const told = new Promise<never>((_, reject) => {
      port1.on("message", (progress: EtlProgress) => {
        try {
          tell(progress);
        } catch (error) {
          reject(error); // an error thrown by a listener would end the process
        }
      });
    });
    const done: Promise<Outcome> = pool.run({ ...job, progress: port2 } satisfies ThreadJob, {
      transferList: [port2],
    });
    const outcome = await Promise.race([done, told]);
    // The outcome comes by another port, and may overtake what was told before it.
    for (let last = receiveMessageOnPort(port1); last !== undefined; last = receiveMessageOnPort(port1))
      tell(last.message as EtlProgress);
    if ("problem" in outcome) throw new Problem(outcome.problem);
    return outcome.value;
  } finally {
    port1.close();
  }
}

/** Two files that are read at the same time are reported as one. */
function summed(onProgress: Source["onProgress"]): (dataset: "movies" | "credits") => Tell {
  const files: { movies?: EtlProgress; credits?: EtlProgress } = {};
  return (dataset) => (progress) => {
    files[dataset] = progress;
    const all = [files.movies, files.credits].filter((one) => one !== undefined);
    const sum = (of: (one: EtlProgress) => number): number => all.reduce((total, one) => total + of(one), 0);
    if (all.length === 2)
      onProgress?.({
        file: all.map(({ file }) => file).join(" and "),
        bytesRead: sum(({ bytesRead }) => bytesRead),
        bytesTotal: sum(({ bytesTotal }) => bytesTotal ?? 0),
        rows: sum(({ rows }) => rows),
      });
  };
}
