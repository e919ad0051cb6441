import { LiteralError, type Plucked, pluckDict, pluckDicts } from "../literal.js";

/** Nothing stands in the cell: it is empty, Python's None or JSON's null. */
export function isMissing(cell: string): boolean {
  if (cell === "") return true; // most of them
  const text = cell.trim();
  return text === "" || text === "None" || text === "null";
}

/** `"[{'id': 18, 'name': 'Drama'}]"` → `["Drama"]`; null where it is no list of dicts that each have the key as a string. */
export function readNames(cell: string, key = "name"): string[] | null {
  if (cell === "[]") return [];
  const dicts = orNull(cell, () => pluckDicts(cell, [key]));
  const names: string[] = [];
  for (const [name] of dicts ?? []) {
    if (typeof name !== "string") return null;
    names.push(name);
  }
  return dicts && names;
}

/** Of the crew: the names of those whose job is Director. null as in `readNames`; a job may be missing. */
export function readDirectors(cell: string): string[] | null {
  if (cell === "[]") return [];
  const dicts = orNull(cell, () => pluckDicts(cell, ["name", "job"]));
  const names: string[] = [];
  for (const [name, job] of dicts ?? []) {
    if (typeof name !== "string") return null;
    if (job === "Director") names.push(name);
  }
  return dicts && names;
}

/** `"{'id': 10194, 'name': 'Toy Story Collection'}"` → `"Toy Story Collection"`; null where it is no dict with a name. */
export function readName(cell: string): string | null {
  const [name] = orNull(cell, () => pluckDict(cell, ["name"])) ?? [];
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

/** Most cells that cannot be read are empty: no error is made for those. */
function orNull<T extends Plucked | Plucked[]>(cell: string, read: () => T): T | null {
  if (isMissing(cell)) return null;
  try {
    return read();
  } catch (error) {
    if (error instanceof LiteralError) return null;
    throw error;
  }
}
