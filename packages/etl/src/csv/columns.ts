import { Problem } from "@movies/artifacts";
import { SETTINGS } from "../settings.js";

/** Where the wanted columns stand in a file. */
export interface Columns {
  /** fields of a whole record */
  readonly width: number;
  /** position by name */
  readonly at: ReadonlyMap<string, number>;
  /** names in the header that nobody knows */
  readonly unknown: readonly string[];
}

/**
 * Finds the wanted columns in a header by name, wherever they stand.
 * Errors: Problem where one is missing or there twice.
 */
export function findColumns(
  header: readonly string[],
  wanted: readonly string[],
  known: readonly string[],
  file: { readonly label: string; readonly next: string },
): Columns {
  const names = header.map((name) => name.trim());
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new Problem(
      `${file.label} line 1 lacks ${columns(missing)}: expected a header of ${wanted.join(", ")}; found ${quoted(names)}${hint(names)}; ${file.next}`,
    );
  const twice = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined)
    throw new Problem(
      `${file.label} line 1 names the column ${twice} twice: expected it once; rename or remove one, then run the command again`,
    );
  return {
    width: names.length,
    at: new Map(wanted.map((name) => [name, names.indexOf(name)])),
    unknown: names.filter((name) => !known.includes(name)),
  };
}

const columns = (names: readonly string[]): string =>
  `${names.length === 1 ? "the column" : "the columns"} ${names.join(", ")}`;

/** Names from a file as a message can bear them: few, short, without control characters. */
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
