import { eachMember, LiteralError, readDict } from "@movies/python-literal";
import { codeOf } from "./languages.js";
import { JOINED } from "./list-writings.js";
import { isMissing } from "./nothing.js";
import type { Notes } from "./writing.js";

/** `"[{'id': 18, 'name': 'Drama'}]"` → `["Drama"]`. `['Drama']` too, which is another writing. null if it is not a list. */
export const readNames = (cell: string, notes: Notes): string[] | null => membersOf(cell, notes, ["name"]);

/** As `readNames`, of languages by their codes: `"[{'iso_639_1': 'en'}]"` and `"['English']"` → `["en"]`. */
export const readLanguages = (cell: string, notes: Notes): string[] | null =>
  membersOf(cell, notes, ["iso_639_1"], { plain: codeOf });

/** The names of the crew whose job is Director; a job may be missing. */
export const readDirectors = (cell: string, notes: Notes): string[] | null =>
  membersOf(cell, notes, ["name", "job"], { job: DIRECTOR, plain: () => undefined });

/**
 * The first key's value in each dict, if a job is given only of dicts whose second key has it, and what `plain` makes of
 * plain texts. A member without such a text is skipped, unless all are.
 */
function membersOf(
  cell: string,
  notes: Notes,
  keys: readonly string[],
  { job, plain = asIs }: { job?: RegExp; plain?: (text: string) => string | undefined } = {},
): string[] | null {
  if (cell === "[]") return [];
  if (isMissing(cell)) return null;
  const names: string[] = [];
  let skipped = 0;
  let fit = 0;
  try {
    const unreadable = eachMember(cell, keys, {
      dict(values) {
        const name = values[0];
        if (typeof name !== "string") skipped++;
        else {
          fit++;
          if (job === undefined || (typeof values[1] === "string" && job.test(values[1]))) names.push(name);
        }
      },
      other(value) {
        const name = typeof value === "string" ? plain(value) : undefined;
        if (name === undefined) skipped++;
        else {
          fit++;
          names.push(name);
          notes.writing = NAMES_ALONE;
        }
      },
    });
    skipped += unreadable;
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    if (!isCutOff(cell, error)) return null;
    notes.writing = "cut off by a spreadsheet";
    skipped++;
  }
  if (fit === 0 && skipped > 0) return null;
  if (fit === 1 && notes.writing === NAMES_ALONE && JOINED.test(cell)) return null;
  notes.skipped += skipped;
  return names;
}

const NAMES_ALONE = "list of names";

const asIs = (text: string): string => text;

const DIRECTOR = /^\s*director\s*$/i;

/** A spreadsheet keeps no more of a cell than this; what stands before the cut is good. */
const SPREADSHEET_CHARS = 32_767;
const isCutOff = (cell: string, { offset }: LiteralError): boolean =>
  cell.length === SPREADSHEET_CHARS && offset > SPREADSHEET_CHARS - 5_000;

/** `"{'id': 10194, 'name': 'Toy Story Collection'}"` → `"Toy Story Collection"`; null if it is not a dict with a name. */
export function readName(cell: string): string | null {
  if (isMissing(cell)) return null; // nearly all of them; they are spared the making of an error
  try {
    const [name] = readDict(cell, ["name"]);
    return typeof name === "string" ? asText(name) : null;
  } catch (error) {
    if (error instanceof LiteralError) return null;
    throw error;
  }
}

/** A spreadsheet runs what begins like this instead of showing it: OWASP's list for "CSV injection". */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The raw cell begins with `{`, which no spreadsheet runs, but the name alone may be a formula. An apostrophe before it
 * says that it is text. Cells that are kept as they are written stay so.
 */
const asText = (name: string): string => (FORMULA.test(name) ? `'${name}` : name);
