import { margins } from "./settings.js";

/** docs/performance.json: ratios, and of what world they are. */
export interface Baseline {
  readonly world: string;
  readonly ratios: Readonly<Record<string, number>>;
}

export interface Comparison {
  /** a line for each ratio that is worse by more than its margin */
  readonly worse: readonly string[];
  /** committed ratios that were not measured this time */
  readonly missing: readonly string[];
  /** measured ratios that are not committed */
  readonly unknown: readonly string[];
  readonly compared: number;
}

/** Holds measured ratios against the committed ones: the lower the better, and never an absolute time. */
export function compare(committed: Baseline["ratios"], measured: Baseline["ratios"]): Comparison {
  const worse: string[] = [];
  const missing: string[] = [];
  let compared = 0;
  for (const [name, was] of Object.entries(committed)) {
    const is = measured[name];
    if (is === undefined || !Number.isFinite(is)) {
      missing.push(name);
      continue;
    }
    compared += 1;
    const margin = marginOf(name);
    if (is > was * (1 + margin))
      worse.push(
        `${name}: ${is.toFixed(3)}, committed ${was.toFixed(3)}, worse by ${percent(is / was - 1)} where ${percent(margin)} is allowed`,
      );
  }
  return { worse, missing, compared, unknown: Object.keys(measured).filter((name) => !(name in committed)) };
}

export const marginOf = (name: string): number => margins.find(({ of }) => of.test(name))?.margin ?? 0;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
