import { LARGEST_ID } from "@movies/artifacts/folder";
import type { FilmId, Narrowing } from "@movies/catalog";
import { type Command, InvalidArgumentError, Option } from "commander";
import { wholeNumber } from "../../options.js";

export interface NarrowingOptions {
  readonly genre?: readonly string[];
  readonly withoutGenre?: readonly string[];
  readonly country?: readonly string[];
  readonly language?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly minVotes?: number;
  readonly minSimilarity?: number;
  readonly without?: readonly FilmId[];
  readonly collection?: "with" | "without" | "one";
  readonly diversity?: number;
}

const COLLECTION = ["with", "without", "one"] as const;

/** Gives a command the options that say which films may be recommended. */
export const addNarrowing = (command: Command): Command =>
  command
    .option("--genre <names>", "of one of these genres, comma-separated, in English or Spanish", names)
    .option("--without-genre <names>", "of none of these genres", names)
    .option("--country <names>", "made in one of these countries, by name or ISO code", names)
    .option("--language <names>", "of one of these original languages, by name or ISO code", names)
    .option("--from <year>", "released in that year or later", wholeNumber(1000, 9999))
    .option("--to <year>", "released in that year or before", wholeNumber(1000, 9999))
    .option("--min-votes <count>", "with at least so many votes", wholeNumber(0, LARGEST_ID))
    .option("--min-similarity <share>", "at least so similar, 0 to 1", share)
    .option("--without <ids>", "not these films, comma-separated", filmIds)
    .addOption(
      new Option("--collection <which>", "the other films of its own collection; one is at most one").choices(
        COLLECTION,
      ),
    )
    .option("--diversity <share>", "how much it counts to be unlike those before it, 0 to 1", share);

/** What the options narrow a list to; undefined if none is given. */
export function narrowingOf(options: NarrowingOptions): Narrowing | undefined {
  const { genre, country, language, from, to, minVotes } = options;
  const { withoutGenre, minSimilarity, without, collection, diversity } = options;
  const numbers = { from, to, minimumVotes: minVotes };
  const rest = {
    withoutGenres: withoutGenre,
    leastSimilarity: minSimilarity,
    without,
    collection,
    diversity,
  };
  const groups = { ...(genre && { genre }), ...(country && { country }), ...(language && { language }) };
  const given = [...Object.values(numbers), ...Object.values(rest), ...Object.values(groups)];
  if (given.every((value) => value === undefined)) return undefined;
  return { filter: { groups, ...numbers }, ...rest };
}

function names(text: string): readonly string[] {
  const all = text.split(",").map((name) => name.trim());
  if (all.every((name) => name !== "")) return all;
  throw new InvalidArgumentError("Expected a name, or several separated by commas.");
}

function share(text: string): number {
  const value = /^\d(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError("Expected a number from 0 to 1, such as 0.5.");
}

export function filmId(text: string): FilmId {
  if (/^tt\d{7,9}$/.test(text)) return text;
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= LARGEST_ID) return Number(text);
  throw new InvalidArgumentError(
    `Expected a whole number from 1 to ${LARGEST_ID}, or an IMDb id such as tt0114709.`,
  );
}

export const filmIds = (text: string): readonly FilmId[] => text.split(",").map((id) => filmId(id.trim()));
