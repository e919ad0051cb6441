import type { ReloadResult } from "../observability/metrics.js";

/** Times in ms, see settings. */
export interface WatchTimes {
  readonly pollMs: number;
  readonly settleMs: number;
  readonly retryMs: number;
}

/**
 * Reloads whenever the stamp of a folder is another and stays so: somebody may still be writing. What was refused is tried
 * again after a while without being touched, for the fault may have been the machine's. Returns how to stop.
 *
 * It looks again and again rather than ask the system to be told: file systems over a network and links that are moved
 * tell nothing, and who watches a folder that is removed and made anew watches the removed one.
 */
export function watch(
  stamp: () => Promise<string>,
  reload: () => Promise<ReloadResult>,
  { pollMs, settleMs, retryMs }: WatchTimes,
): () => void {
  let handled: string | undefined; // nothing: between opening and the first look there may have come another
  let seen: string | undefined;
  let retryAt = Number.POSITIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  /** Looks once, and says in how many ms to look again. */
  async function look(): Promise<number> {
    const now = await stamp();
    const settled = now === seen;
    seen = now;
    if (now === handled && performance.now() < retryAt) return pollMs;
    if (!settled) return settleMs;
    handled = now;
    const result = await reload();
    retryAt = result === "refused" ? performance.now() + retryMs : Number.POSITIVE_INFINITY;
    return pollMs;
  }

  async function lookOn(): Promise<void> {
    const ms = await look();
    if (!stopped) timer = setTimeout(lookOn, ms).unref();
  }

  timer = setTimeout(lookOn, pollMs).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
