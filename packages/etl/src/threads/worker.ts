import type { MessagePort } from "node:worker_threads";
import { Problem } from "@movies/artifacts/folder";
import { type CleaningJob, cleanFile } from "../clean/clean-file.js";
import type { EtlProgress } from "../clean/progress.js";
import { findInputs, type RawChoice } from "../input/find.js";
import type { CleanedFile } from "../report/file-report.js";

/** The message to a thread. It finds its file itself; a pipe cannot be handed over, so `chosen` names files. */
export interface ThreadJob {
  readonly job: CleaningJob;
  readonly raw: string;
  readonly chosen: RawChoice;
  readonly progress: MessagePort;
}

/** A Problem is handed over as its message: errors lose their class between threads. */
export type Outcome = { readonly value: CleanedFile } | { readonly problem: string };

const TELL_MS = 50; // reporting every batch would wake the other thread hundreds of times a second

/** Cleans one file on a thread of its own. */
export default async function work({ job, raw, chosen, progress }: ThreadJob): Promise<Outcome> {
  let told = 0;
  let latest: EtlProgress | undefined;
  const tell = (advance: EtlProgress): void => {
    latest = advance;
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    progress.postMessage(advance);
  };
  try {
    const inputs = await findInputs(raw, chosen);
    const value = await cleanFile(job, inputs[job.dataset], tell);
    progress.postMessage(latest);
    return { value };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}
