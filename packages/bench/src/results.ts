import { readFileSync } from "node:fs";
import type { Answer } from "./answer.js";
import type { Baseline } from "./compare.js";
import type { Machine } from "./measure/machine.js";

/** bench-results.json */
export interface Results {
  readonly machine: Machine;
  /** what was measured on, with its rows */
  readonly world: string;
  readonly effort: "full" | "quick";
  readonly answers: readonly Answer[];
}

/** The ratios of all questions, rounded as they are committed. */
export const ratiosOf = ({ answers }: Results): Record<string, number> =>
  Object.fromEntries(
    answers
      .flatMap(({ ratios }) => Object.entries(ratios))
      .map(([name, value]) => [name, Number(value.toPrecision(4))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

export const baselineOf = (results: Results): Baseline => ({
  world: results.world,
  ratios: ratiosOf(results),
});

export const readJson = <Value>(path: string): Value => JSON.parse(readFileSync(path, "utf8")) as Value;
