import { inject } from "vitest";

const share = Number(process.env.MOVIES_FUZZ ?? inject("fuzz"));

/**
 * How many random cases a property tries: `full` in the slow suite, a tenth in the fast one, times MOVIES_FUZZ if that is set.
 * `least`: as few as that in the fast one, for cases that take long.
 */
export const runs = (full: number, least?: number): number =>
  share < 1 && least !== undefined ? least : Math.max(1, Math.round(full * share));
