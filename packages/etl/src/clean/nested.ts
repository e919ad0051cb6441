import type { Utf8 } from "../csv/utf8.js";
import { eachDict, LiteralError, readDict } from "../literal.js";

/** Nothing stands in the cell: it is empty, Python's None or JSON's null. */
export function isMissing(cell: string): boolean {
  if (cell === "") return true; // most of them
  if (cell.startsWith("[") || cell.startsWith("{")) return false; // nearly all others
  const text = cell.trim();
  return text === "" || text === "None" || text === "null";
}

/** `"[{'id': 18, 'name': 'Drama'}]"` → `["Drama"]`; null where it is no list of dicts that each have the key as a string. */
export function readNames(cell: Utf8, key = "name"): string[] | null {
  return namesOf(cell, [key], EVERYBODY);
}

/** Of the crew: the names of those whose job is Director. null as in `readNames`; a job may be missing. */
export function readDirectors(cell: Utf8): string[] | null {
  return namesOf(cell, ["name", "job"], "Director");
}

const EVERYBODY = undefined;

/** Of each dict the first key's value, which must be a string; where a job is given only if the second key has it. */
function namesOf(cell: Utf8, keys: readonly string[], job: string | undefined): string[] | null {
  if (cell === "[]") return [];
  const names: string[] = [];
  let all = true;
  const read = orNull(cell, () => {
    eachDict(cell, keys, (values) => {
      const name = values[0];
      if (typeof name !== "string") all = false;
      else if (job === undefined || values[1] === job) names.push(name);
    });
    return true;
  });
  return read && all ? names : null;
}

/** `"{'id': 10194, 'name': 'Toy Story Collection'}"` → `"Toy Story Collection"`; null where it is no dict with a name. */
export function readName(cell: Utf8): string | null {
  const [name] = orNull(cell, () => readDict(cell, ["name"])) ?? [];
  return typeof name === "string" ? asText(name) : null;
}

/** What a spreadsheet runs instead of showing it begins so: OWASP's list, for "CSV injection". */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The raw cell begins with `{`, which no spreadsheet runs; taken out of it, a name may become a formula that was none.
 * An apostrophe before it says that it is text. Cells that are kept as they are written are left so.
 */
const asText = (name: string): string => (FORMULA.test(name) ? `'${name}` : name);

/**
 * Half a surrogate pair, which only an escape such as `\ud800` can make, has no form in UTF-8: U+FFFD stands for it.
 * undefined where nothing had to be mended.
 */
export function mendSurrogates(text: string): string | undefined {
  const mended = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return mended === text ? undefined : mended;
}

/** Most cells that cannot be read are empty: no error is made for those, but where white space is no ASCII. */
function orNull<T>(cell: Utf8, read: () => T): T | null {
  if (isMissing(cell)) return null;
  try {
    return read();
  } catch (error) {
    if (error instanceof LiteralError) return null;
    throw error;
  }
}
