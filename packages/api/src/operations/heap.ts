import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Imported before everything else, by bin/movies-api.js. What a request makes dies with it, so V8's nursery need not grow: left alone it takes
// 16 to 32 MB under load, and costs the same CPU time. Measured in docs/operations.md.
setFlagsFromString("--semi-space-growth-factor=1");
// The old space need not grow either: what is kept is the build and 8 MB of answers. Without it 40 MB of garbage wait.
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
