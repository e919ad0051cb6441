import { statSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { RAW_FILES } from "../raw-files.js";
import { SETTINGS } from "../settings.js";

// A thread takes as long to start as the command to load: this file brings next to nothing, so that both can be at it.

// Threads run files, not sources: tests of the sources, too, find the compiled one from here.
const COMPILED = new URL("../../dist/threads/worker.js", import.meta.url);

let standing: Worker | undefined;

/**
 * For a process that is about to clean a raw folder and do nothing else: where its files are large by the look of them, V8
 * is told so, and a thread is started. A wrong guess costs a little time only: a thread that is not taken keeps nobody waiting.
 */
export function standBy(raw: string): void {
  if (sizeOf(join(raw, RAW_FILES.credits)) < SETTINGS.threadBytes) return;
  if (process.versions.v8.startsWith(`${SETTINGS.v8Major}.`))
    for (const flag of SETTINGS.v8Flags) setFlagsFromString(flag);
  standing = start();
  standing.unref();
}

/** 0 where nobody knows: whoever reads the file says what is wrong with it. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** The thread that stands by, or a new one: it waits for its job, one message, and ends behind it. */
export function takeWorker(): Worker {
  const worker = standing ?? start();
  standing = undefined;
  worker.ref();
  return worker;
}

const start = (): Worker =>
  new Worker(COMPILED, { resourceLimits: { maxYoungGenerationSizeMb: SETTINGS.youngMegabytes } });
