import { parentPort, workerData } from "node:worker_threads";
import { Problem } from "@movies/artifacts/folder";
import { cleanFile } from "../clean-file.js";
import { findInputs } from "../input/find.js";
import type { Said, ThreadJob } from "./thread.js";

// One file, cleaned on a thread of its own: started by thread.ts.
const { job, raw, chosen }: ThreadJob = workerData;
const say = (said: Said): void => parentPort?.postMessage(said);

try {
  const inputs = await findInputs(raw, chosen);
  const value = await cleanFile(job, inputs[job.kind], (progress) => say({ progress }));
  say({ value });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  say({ problem: error.message });
}
