import type { ReloadResult } from "../observability/metrics.js";

/** Times in ms, see settings. */
export interface WatchTimes {
  readonly pollMs: number;
  readonly settleMs: number;
  readonly retryMs: number;
}

/**
 * Reloads whenever the stamp of a folder has changed and stays the same, because somebody may still be writing. A refused build is tried
 * again after a while even if untouched, because the fault may have been the machine's. Returns a function that stops it.
 *
 * It polls instead of asking the system for notifications: network file systems and moved links
 * send none, and a watch on a folder that is removed and created anew stays on the removed one.
 */
export function watch(
  stamp: () => Promise<string>,
  reload: () => Promise<ReloadResult>,
  { pollMs, settleMs, retryMs }: WatchTimes,
): () => void {
  let handled: string | undefined; // empty: another build may have come between opening and the first look
  let seen: string | undefined;
  let retryAt = Number.POSITIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  /** Looks once, and returns after how many ms to look again. */
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
