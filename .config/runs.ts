import { inject } from "vitest";

const share = Number(process.env.MOVIES_FUZZ ?? inject("fuzz"));

/** How many random cases a property tries: `full` in the slow suite, a tenth in the fast one, times MOVIES_FUZZ in both. */
export const runs = (full: number): number => Math.max(1, Math.round(full * share));
