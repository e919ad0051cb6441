import type { Ranked } from "../data/counts.js";
import { and, list, type Noun } from "./words.js";

/** The words for a ranking. */
export interface Wording {
  readonly noun: Noun;
  /** `más frecuente`, `más frecuentes` */
  readonly adjective: readonly [one: string, many: string];
  /** the value in words: `20.234 películas` */
  unit(value: number): string;
}

/**
 * Who leads and who follows, from rows with the highest value first: `Drama es el género más frecuente: 20.234 películas. Le siguen Comedy, con 13.175
 * películas, y Thriller, con 7.614 películas.` Ties are named together. Empty for no rows.
 */
export function leadSentence(rows: readonly Ranked[], { noun, adjective, unit }: Wording): string {
  const [first] = rows;
  if (first === undefined) return "";
  const leaders = rows.filter(({ value }) => value === first.value);
  const names = leaders.map(({ label }) => label);
  const [the, those, each] = noun.feminine ? ["la", "las", "una"] : ["el", "los", "uno"];
  if (leaders.length > 3)
    return `Empatan en cabeza ${list(names.slice(0, 3))}, entre otros, con ${unit(first.value)} cada ${each}.`;
  const { length } = leaders;
  if (length > 1)
    return `${list(names)} son ${those} ${noun.many} ${adjective[1]}, con ${unit(first.value)} cada ${each}.`;
  const head = `${first.label} es ${the} ${noun.one} ${adjective[0]}: ${unit(first.value)}.`;
  const [second, third] = rows.slice(1).map(({ label, value }) => `${label}, con ${unit(value)}`);
  if (second === undefined) return head;
  return third === undefined
    ? `${head} Le sigue ${second}.`
    : `${head} Le siguen ${second}, ${and(third)} ${third}.`;
}
