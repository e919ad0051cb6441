/** What differs from run to run or from machine to machine, and is no promise of the page. */
const MASKS: readonly [RegExp, string][] = [
  [/\b[0-9a-f]{64}\b/g, "SHA256"],
  [/\b[0-9a-f]{16}\b/g, "BUILD"],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME"],
  [/\bv?20\.\d+\.\d+\b/g, "NODE"],
  [/\b\d+ requests\b/g, "COUNT requests"],
  [/ *\b\d[\d.,]* (?:rows\/s|s|ms|kB|MB|GB)\b/g, " FIGURE"],
];

const masked = (text: string): string =>
  MASKS.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), text.trimEnd());

/** Whether an output is the shown one, but for what is masked. `…` in what is shown stands for anything left out. */
export function isSame(shown: string, real: string): boolean {
  const parts = masked(shown).split(/ ?…/);
  if (parts.length === 1) return masked(real) === parts[0];
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[\\s\\S]*");
  return new RegExp(`^${pattern}$`).test(masked(real));
}
