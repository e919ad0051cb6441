import { eachDict, LiteralError, readDict } from "@movies/python-literal";
import { isMissing } from "./missing.js";

/** `"[{'id': 18, 'name': 'Drama'}]"` → `["Drama"]`; null if it is not a list of dicts that each have the key as a string. */
export function readNames(cell: string, key = "name"): string[] | null {
  return namesOf(cell, [key], EVERYBODY);
}

/** The names of the crew whose job is Director. null as in `readNames`; a job may be missing. */
export function readDirectors(cell: string): string[] | null {
  return namesOf(cell, ["name", "job"], "Director");
}

const EVERYBODY = undefined;

/** The first key's value, which must be a string, of each dict; if a job is given, only of dicts whose second key has it. */
function namesOf(cell: string, keys: readonly string[], job: string | undefined): string[] | null {
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

/** `"{'id': 10194, 'name': 'Toy Story Collection'}"` → `"Toy Story Collection"`; null if it is not a dict with a name. */
export function readName(cell: string): string | null {
  const [name] = orNull(cell, () => readDict(cell, ["name"])) ?? [];
  return typeof name === "string" ? asText(name) : null;
}

/** A spreadsheet runs a text that begins like this instead of showing it: OWASP's list for "CSV injection". */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The raw cell begins with `{`, which no spreadsheet runs, but the name alone may be a formula. An apostrophe before it
 * says that it is text. Cells that are kept as they are written stay so.
 */
const asText = (name: string): string => (FORMULA.test(name) ? `'${name}` : name);

/** Most cells that cannot be read are empty; no error is created for those. */
function orNull<T>(cell: string, read: () => T): T | null {
  if (isMissing(cell)) return null;
  try {
    return read();
  } catch (error) {
    if (error instanceof LiteralError) return null;
    throw error;
  }
}
