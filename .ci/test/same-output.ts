/** What differs from run to run or from machine to machine, so that the page does not promise it. */
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

/** Whether an output equals the shown one, except for the masked parts. `…` in the shown output stands for anything. */
export function isSame(shown: string, real: string): boolean {
  const parts = masked(shown).split(/ ?…/);
  if (parts.length === 1) return masked(real) === parts[0];
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[\\s\\S]*");
  return new RegExp(`^${pattern}$`).test(masked(real));
}
