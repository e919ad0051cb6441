import type { Spread } from "./statistics.js";
import { pairedRatio, spread } from "./statistics.js";

/** The answer to a question. */
export interface Answer {
  readonly title: string;
  readonly table: Table;
  /** notes on the table: what was left out, and why */
  readonly notes: readonly string[];
  /** what bench-check compares, by name: ours / the comparison, the lower the better */
  readonly ratios: Readonly<Record<string, number>>;
  /** figures that are used elsewhere: seconds, bytes, counts */
  readonly figures: Readonly<Record<string, number>>;
}

/** The first row is the heading; all columns except the first are numbers, aligned right. */
export type Table = readonly (readonly string[])[];

/** The input of every question. */
export interface Context {
  /** folder with the raw files */
  readonly raw: string;
  /** folder with the artifacts made from them */
  readonly artifacts: string;
  /** an empty folder of the question's own */
  readonly scratch: string;
  readonly effort: "full" | "quick";
  /** sizes, in films, of the worlds on which growth is measured; if empty, it is not measured */
  readonly sizes: readonly number[];
  /** the folder in which those worlds are kept for later runs; without one they are deleted */
  readonly worlds: string | undefined;
  say(text: string): void;
}

export type Question = (context: Context) => Promise<Answer>;

/**
 * Measures each of the contestants in turn, round by round, every other round in reverse order: the first one finds
 * cold caches, and a machine that slows down affects all alike. `warm` rounds come first and are not counted.
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

/** One figure, over the rounds. */
export const spreadOf = <Measured>(rounds: readonly Measured[], take: (one: Measured) => number): Spread =>
  spread(rounds.map(take));

/** One figure of ours divided by that of the comparison, round by round. */
export const beside = <Measured>(
  ours: readonly Measured[],
  theirs: readonly Measured[],
  take: (one: Measured) => number,
): Spread => pairedRatio(ours.map(take), theirs.map(take));
