import type { Machine } from "./measure/machine.js";
import type { Answer } from "./question.js";
import { margins } from "./settings.js";

/** bench-results.json */
export interface Results {
  readonly machine: Machine;
  /** the data measured, with its rows */
  readonly world: string;
  readonly effort: "full" | "quick";
  readonly answers: readonly Answer[];
}

/** docs/performance.json: ratios, and the data they were measured on. */
export interface Baseline {
  readonly world: string;
  readonly ratios: Readonly<Record<string, number>>;
}

/** The ratios of all questions, rounded as in the committed file. */
export const baselineOf = ({ world, answers }: Results): Baseline => ({
  world,
  ratios: Object.fromEntries(
    answers
      .flatMap(({ ratios }) => Object.entries(ratios))
      .map(([name, value]) => [name, Number(value.toPrecision(4))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
});

export interface Comparison {
  /** a line for each ratio that is worse by more than its margin */
  readonly worse: readonly string[];
  /** committed ratios that were not measured this time */
  readonly missing: readonly string[];
  /** measured ratios that are not committed */
  readonly unknown: readonly string[];
  readonly compared: number;
}

/** Compares measured ratios with the committed ones: the lower the better, and never an absolute time. */
export function compare(committed: Baseline["ratios"], measured: Baseline["ratios"]): Comparison {
  const worse: string[] = [];
  const missing: string[] = [];
  for (const [name, was] of Object.entries(committed)) {
    const is = measured[name] ?? Number.NaN;
    const margin = marginOf(name);
    if (!Number.isFinite(is)) missing.push(name);
    else if (is > was * (1 + margin))
      worse.push(
        `${name}: ${is.toFixed(3)}, committed ${was.toFixed(3)}, worse by ${percent(is / was - 1)} where ${percent(margin)} is allowed`,
      );
  }
  const compared = Object.keys(committed).length - missing.length;
  return { worse, missing, compared, unknown: Object.keys(measured).filter((name) => !(name in committed)) };
}

export const marginOf = (name: string): number => margins.find(({ of }) => of.test(name))?.margin ?? 0;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
