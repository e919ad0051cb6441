import { Problem, type Schema, shellWord } from "@movies/artifacts/folder";
import { SETTINGS } from "../settings.js";
import { variantOf } from "./column-names.js";

/** The columns of a raw file. */
export interface RawColumns {
  /** columns that must be there */
  readonly required: readonly string[];
  /** columns that are read if they are there */
  readonly optional: readonly string[];
  /** columns that are known but not used, so they cause no warning */
  readonly unused: readonly string[];
}

/** What the user says a column of the file means: the file's name → the wanted name. */
export type Renames = ReadonlyMap<string, string>;

/** The positions of the wanted columns in a file. */
export interface Columns {
  /** fields of a whole record */
  readonly width: number;
  /** position by name */
  readonly at: ReadonlyMap<string, number>;
  readonly schema: Schema;
}

interface File {
  readonly label: string;
  readonly next: string;
}

/**
 * Finds the wanted columns in a header by name, in any order. A column is renamed if the file has it and
 * lacks the wanted one.
 * Errors: Problem if one is missing or there twice.
 */
export function findColumns(
  header: readonly string[],
  raw: RawColumns,
  renames: Renames,
  file: File,
): Columns {
  const { required, optional, unused } = raw;
  const wanted = [...required, ...optional];
  const given = header.map((name) => name.trim());
  const renamed = Object.fromEntries(
    [...renames].filter(([from, to]) => given.includes(from) && !given.includes(to)),
  );
  const names = given.map((name) => (Object.hasOwn(renamed, name) ? (renamed[name] ?? name) : name));
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw lacking(missing, names, raw, file);
  const twice = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw double(twice, given, renamed, file);
  const known = [...wanted, ...unused];
  return {
    width: names.length,
    at: new Map(wanted.map((name) => [name, names.indexOf(name)])),
    schema: {
      missing: [...optional, ...unused].filter((name) => !names.includes(name)),
      extra: names.filter((name) => !known.includes(name)),
      renamed,
    },
  };
}

function lacking(
  missing: readonly string[],
  names: readonly string[],
  raw: RawColumns,
  { label, next }: File,
): Problem {
  const known = Object.values(raw).flat();
  const free = names.filter((name) => !known.includes(name));
  const options = missing.flatMap((name) => {
    const variant = variantOf(name, free);
    return variant === undefined ? [] : [`--rename ${shellWord(`${variant}=${name}`)}`];
  });
  return new Problem(
    `${label} line 1 lacks ${columns(missing)}: expected a header of ${raw.required.join(", ")}; found ${quoted(names)}${hint(names)}; ${remedy(options, missing.length, next)}`,
  );
}

function remedy(options: readonly string[], missing: number, next: string): string {
  if (options.length === 0) return next;
  const rename = `if ${options.length === 1 ? "that is what it is" : "those are what they are"} called there, run the command again with ${options.join(" ")}`;
  return options.length === missing ? rename : `${rename}; for the others ${next}`;
}

function double(
  twice: string,
  given: readonly string[],
  renamed: Readonly<Record<string, string>>,
  { label }: File,
): Problem {
  const called = given.filter((name) => name === twice || renamed[name] === twice);
  const because = called.every((name) => name === twice) ? "" : ` (${quoted(called)} by --rename)`;
  return new Problem(
    `${label} line 1 names the column ${twice} twice${because}: expected it once; rename or remove one, then run the command again`,
  );
}

const columns = (names: readonly string[]): string =>
  `${names.length === 1 ? "the column" : "the columns"} ${names.join(", ")}`;

/** Names from a file, made fit for a message: few, short, without control characters. */
export function quoted(names: readonly string[]): string {
  const shown = names.slice(0, SETTINGS.quotedColumns).map((name) => {
    const short = name.length > SETTINGS.quotedChars ? `${name.slice(0, SETTINGS.quotedChars)}…` : name;
    return /^\w+$/.test(short) ? short : JSON.stringify(short);
  });
  const more = names.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function hint(names: readonly string[]): string {
  const [only = ""] = names;
  if (names.length === 1 && /[;\t|]/.test(only)) return " (its separator is no comma: save it with commas)";
  return "";
}
