import { parentPort } from "node:worker_threads";
import { Problem } from "@movies/artifacts/folder";
import { cleanFile } from "../clean-file.js";
import type { EtlProgress } from "../etl-file.js";
import { findInputs } from "../input/find.js";
import type { Said, ThreadJob } from "./thread.js";

// One file, cleaned on a thread of its own: started by thread.ts.
const say = (said: Said): void => parentPort?.postMessage(said);

const TELL_MS = 50; // every batch would wake the other thread hundreds of times a second
let told = 0;
let latest: EtlProgress | undefined;
function tell(progress: EtlProgress): void {
  latest = progress;
  const now = performance.now();
  if (now - told < TELL_MS) return;
  told = now;
  say({ progress });
}

async function work({ job, raw, chosen }: ThreadJob): Promise<void> {
  try {
    const inputs = await findInputs(raw, chosen);
    const value = await cleanFile(job, inputs[job.kind], tell);
    if (latest !== undefined) say({ progress: latest });
    say({ value });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say({ problem: error.message });
  }
}

parentPort?.once("message", work); // it listens to nothing else, and so ends behind it
