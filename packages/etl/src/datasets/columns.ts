import type { Cell } from "../cells/cell.js";
import { dateWritings, parseDate } from "../cells/dates.js";
import { FLOAT_ID, parseId, parseImdbId } from "../cells/ids.js";
import { LIST_WRITINGS, LITERAL_WRITINGS, NAMES_WRITINGS, PLAIN_NAME } from "../cells/list-writings.js";
import { readDirectors, readLanguages, readName, readNames } from "../cells/names.js";
import { chooseNumbers, NUMBER_WRITINGS, parseAmount, parseVotes } from "../cells/numbers.js";
import type { ColumnWriting, Notes, Writing, WritingOptions } from "../cells/writing.js";
import type { ParquetType } from "./parquet-types.js";

/** What the cells of a clean column are: how they are read, profiled and stored. */
export interface ColumnType {
  /** Reads a cell that is not empty; null if it is unreadable. */
  read(cell: string, notes: Notes): Cell;
  readonly profile: "number" | "date" | "text" | "list";
  readonly parquet: ParquetType;
  /** takes the place of an unknown value */
  readonly imputed?: number;
  /** raw cells are literals, whose escapes can make half a surrogate pair */
  readonly literal?: true;
  /** other writings that a cell proves by itself */
  readonly writings: (options: WritingOptions) => readonly Writing[];
  /** other writings that are read only if the whole column is written like this */
  readonly columnWritings: readonly ColumnWriting[];
  /** Which of those that every cell can be read in is meant; undefined if nobody can say. */
  choose(found: FoundWritings): ColumnWriting | undefined;
}

/** What is known of a column whose every cell can be read in some other writings. */
export interface FoundWritings {
  readonly possible: readonly { readonly writing: ColumnWriting; readonly shown: number }[];
  readonly cells: number;
  /** cells with a letter in them */
  readonly worded: number;
  /** what separates the fields of the file */
  readonly separator: string;
}

const none = { writings: () => [], columnWritings: [], choose: () => undefined };

const number = {
  profile: "number",
  writings: () => [],
  columnWritings: NUMBER_WRITINGS,
  choose: ({ possible, separator }: FoundWritings) =>
    chooseNumbers(
      possible.map(({ writing }) => writing),
      { separator, isMoney: false },
    ),
} as const;

export const ID: ColumnType = { ...number, read: parseId, parquet: "id", writings: () => [FLOAT_ID] };
export const AMOUNT: ColumnType = { ...number, read: parseAmount, parquet: "amount" };
export const COUNT: ColumnType = { ...number, read: parseVotes, parquet: "count" };
/** The source writes 0 for what it does not know, so an unknown amount of money is 0 too. */
export const MONEY: ColumnType = {
  ...AMOUNT,
  parquet: "known amount",
  imputed: 0,
  choose: ({ possible, separator }) =>
    chooseNumbers(
      possible.map(({ writing }) => writing),
      { separator, isMoney: true },
    ),
};
export const YEAR: ColumnType = { ...none, read: () => null, profile: "number", parquet: "year" };
export const RATIO: ColumnType = { ...none, read: () => null, profile: "number", parquet: "known amount" };
export const DAY: ColumnType = {
  ...none,
  read: parseDate,
  profile: "date",
  parquet: "day",
  writings: dateWritings,
};
export const TEXT: ColumnType = { ...none, read: (cell) => cell, profile: "text", parquet: "text" };

export const IMDB_ID: ColumnType = { ...none, read: parseImdbId, profile: "text", parquet: "text" };

/** A literal that holds one name. */
export const NAME: ColumnType = {
  ...none,
  read: readName,
  profile: "text",
  parquet: "text",
  literal: true,
  columnWritings: [PLAIN_NAME],
  choose: ({ possible, cells, worded }) => (mostly(worded, cells) ? possible[0]?.writing : undefined),
};

/** A literal that holds a list of names. */
const names = (read: ColumnType["read"]): ColumnType => ({
  ...none,
  read,
  profile: "list",
  parquet: "names",
  literal: true,
  writings: () => LITERAL_WRITINGS,
});

const separable = (read: ColumnType["read"]): ColumnType => ({
  ...names(read),
  writings: () => NAMES_WRITINGS,
  columnWritings: LIST_WRITINGS,
  // Any text can be read as one name: the separator that most cells have is meant.
  choose: ({ possible, cells, worded }) =>
    mostly(worded, cells) ? possible.toSorted((a, b) => b.shown - a.shown)[0]?.writing : undefined,
});

const mostly = (part: number, whole: number): boolean => part >= 0.9 * whole;

export const NAMES = separable(readNames);
export const LANGUAGES = separable(readLanguages);
/** Names alone do not say which of a crew directs. */
export const DIRECTORS = names(readDirectors);
