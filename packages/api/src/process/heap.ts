import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Imported before everything else, by bin/movies-api.js. What a request makes dies with it, so V8's nursery need not grow: left alone it takes
// 16 to 32 MB under load, and costs the same CPU time. Measured in docs/operations.md.
setFlagsFromString("--semi-space-growth-factor=1");
// Nor is a nursery of 1 MB worth waking threads for, some two hundred times a second.
setFlagsFromString("--no-parallel-scavenge");
// While it opens, what is read and let go is collected early.
setFlagsFromString("--optimize-for-size");

let collect: (() => void) | undefined;

/**
 * Collects garbage once: what was read only to be checked is 10 MB outside the heap, and a build that is served no more
 * is 50, where V8 does not feel them and would leave them for as long as its own heap is small.
 */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  collect ??= runInNewContext("gc") as () => void;
  collect();
}

/**
 * To be called once it listens: collects, and lets V8 work for speed. A bound on how much garbage the old space gathers keeps memory as low
 * as `--optimize-for-size` would under load, and costs requests nothing.
 */
export function settleHeap(): void {
  collectGarbage();
  setFlagsFromString("--no-optimize-for-size");
  setFlagsFromString("--heap-growing-percent=20");
}
