/** What pandas, R, SQL, spreadsheets and people write for a value that is not there. Null is not among them: it is a name. */
const WORDS: ReadonlySet<string> = new Set([
  ...["nan", "NaN", "NAN", "NA", "N/A", "n/a", "N.A.", "n.a.", "#N/A", "<NA>", "NaT", "\\N"],
  ...["NULL", "null", "(null)", "None", "none", "nil", "undefined", "-", "--", "?", '""', '=""'],
]);
const BLANKS = "blanks";
const LONGEST = Math.max(...[...WORDS].map(({ length }) => length));

/** The codes that one of them, or a blank cell, begins with: nearly all cells are told by this alone. */
const STARTS = new Uint8Array(256);
for (const first of [...WORDS, " ", "\t", "\n", "\r", "\u00a0"]) STARTS[first.charCodeAt(0)] = 1;

/** The word for nothing that a cell consists of, `blanks` for those; undefined for any other cell. */
export function wordForNothing(cell: string): string | undefined {
  if (STARTS[cell.charCodeAt(0)] !== 1) return undefined;
  const text = cell.trim();
  if (text === "") return BLANKS;
  return text.length <= LONGEST && WORDS.has(text) ? text : undefined;
}

/** A cell of numbers, dates or literals that holds nothing. */
export const isMissing = (cell: string): boolean => cell === "" || wordForNothing(cell) !== undefined;
