/** What pandas, R, SQL and others write for a value that is not there. */
const WORDS: ReadonlySet<string> = new Set([
  ...["nan", "NaN", "NA", "N/A", "NULL", "null", "None", "<NA>", "NaT", "\\N"],
  ...["NAN", "n/a", "#N/A", "none"],
]);
const LONGEST = 4;

/** A word that stands for nothing; in a text it may be a text, for a film can be called Null. */
export const isWordForNothing = (cell: string): boolean => cell.length <= LONGEST && WORDS.has(cell);

/** A cell of numbers, dates or literals that holds nothing. */
export function isMissing(cell: string): boolean {
  if (cell === "") return true; // most of them
  if (cell.startsWith("[") || cell.startsWith("{")) return false; // nearly all others
  const text = cell.trim();
  return text === "" || isWordForNothing(text);
}
