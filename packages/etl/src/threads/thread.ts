import { Problem } from "@movies/artifacts/folder";
import type { CleanedFile, CleaningJob } from "../clean-file.js";
import type { EtlProgress } from "../etl-file.js";
import type { RawChoice } from "../input/find.js";
import { takeWorker } from "./stand-by.js";

/** All that a thread is told. What is piped in cannot be handed over: `chosen` names files. */
export interface ThreadJob {
  readonly job: CleaningJob;
  readonly raw: string;
  readonly chosen: RawChoice;
}

/** All that it says. A Problem is handed over as its message: errors lose their class between threads. */
export type Said =
  | { readonly progress: EtlProgress }
  | { readonly value: CleanedFile }
  | { readonly problem: string };

export interface CleaningThread {
  readonly cleaned: Promise<CleanedFile>;
  /** Ends it, also amid its work. */
  end(): Promise<unknown>;
}

/** `cleanFile` on a thread of its own. Errors: Problem. */
export function startThread(job: ThreadJob, onProgress: (progress: EtlProgress) => void): CleaningThread {
  const worker = takeWorker();
  worker.postMessage(job);
  const cleaned = new Promise<CleanedFile>((resolve, reject) => {
    worker.on("message", (said: Said) => {
      try {
        if ("progress" in said) onProgress(said.progress);
        else if ("value" in said) resolve(said.value);
        else reject(new Problem(said.problem));
      } catch (error) {
        reject(error); // thrown out of a listener it would end the process
      }
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error(`the thread that cleaned the ${job.job.kind} has gone`)));
  });
  cleaned.catch(() => {}); // whoever awaits it may be waiting for another one first
  return { cleaned, end: () => worker.terminate() };
}
