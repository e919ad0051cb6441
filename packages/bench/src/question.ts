import type { Spread } from "./statistics.js";
import { pairedRatio, spread } from "./statistics.js";

/** What a question was answered. */
export interface Answer {
  readonly title: string;
  readonly table: Table;
  /** what the table does not say: what was left out, and why */
  readonly notes: readonly string[];
  /** what bench-check looks at: ours beside what it is compared to, the lower the better, by name */
  readonly ratios: Readonly<Record<string, number>>;
  /** what else is named elsewhere: seconds, bytes, counts */
  readonly figures: Readonly<Record<string, number>>;
}

/** The first row is the heading; all columns but the first are numbers and stand to the right. */
export type Table = readonly (readonly string[])[];

/** What every question is asked with. */
export interface Context {
  /** folder with the raw files */
  readonly raw: string;
  /** folder with the artifacts made of them */
  readonly artifacts: string;
  /** an empty folder of the question's own */
  readonly scratch: string;
  readonly effort: "full" | "quick";
  /** films of the worlds that growth is measured on; none: it is not */
  readonly sizes: readonly number[];
  /** the folder where those worlds stay, to be used again; none: they are deleted */
  readonly worlds: string | undefined;
  say(text: string): void;
}

export type Question = (context: Context) => Promise<Answer>;

/**
 * Measures each of the contestants in turn, round by round, every other round in reverse order: who goes first finds
 * caches cold, and a machine that slows down hits both alike. `warm` rounds come before, and count for nothing.
 */
export async function alternate<Name extends string, Measured>(
  contestants: Readonly<Record<Name, () => Promise<Measured> | Measured>>,
  rounds: number,
  warm = 0,
): Promise<Record<Name, Measured[]>> {
  const names = Object.keys(contestants) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as Measured[]])) as Record<
    Name,
    Measured[]
  >;
  for (let round = -warm; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const one = await contestants[name]();
      if (round >= 0) measured[name].push(one);
    }
  return measured;
}

/** One figure of what was measured, over the rounds. */
export const spreadOf = <Measured>(rounds: readonly Measured[], take: (one: Measured) => number): Spread =>
  spread(rounds.map(take));

/** One figure of ours beside that of what it is compared to, round by round. */
export const beside = <Measured>(
  ours: readonly Measured[],
  theirs: readonly Measured[],
  take: (one: Measured) => number,
): Spread => pairedRatio(ours.map(take), theirs.map(take));
