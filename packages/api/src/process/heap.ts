import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// bin/movies-api.js imports this first. The objects of a request die with it, so V8's nursery need not grow: left alone it takes
// 16 to 32 MB under load, and costs the same CPU time. Measured in docs/operations.md.
setFlagsFromString("--semi-space-growth-factor=1");
// And a nursery of 1 MB is not worth waking threads for, some two hundred times a second.
setFlagsFromString("--no-parallel-scavenge");
// While a build is opened, temporary data is collected early.
setFlagsFromString("--optimize-for-size");

let collect: (() => void) | undefined;

/**
 * Collects garbage once: data that was read only for checking is 10 MB outside the heap, and a build that is no longer served
 * is 50 MB; V8 does not count them and would leave them as long as its own heap is small.
 */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  collect ??= runInNewContext("gc") as () => void;
  collect();
}

/**
 * Call it once the service listens: collects, and lets V8 optimise for speed. A bound on the garbage in the old space keeps memory as low
 * under load as `--optimize-for-size` would, at no cost to requests.
 */
export function settleHeap(): void {
  collectGarbage();
  setFlagsFromString("--no-optimize-for-size");
  setFlagsFromString("--heap-growing-percent=20");
}
