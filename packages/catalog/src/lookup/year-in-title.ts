/** A title and the year written after it. */
export interface Dated {
  readonly title: string;
  readonly year: number;
}

const YEAR_BEHIND = /^(.*[\s([,–—-])((?:18|19|20)\d\d)(?:\s+(?:film|pel[ií]cula))?[\])]?\s*$/isu;
const BETWEEN = /[\s([,–—-]+(?:(?:pel[ií]cula|film)(?:\s+de|,)?\s*)?$/iu;

/**
 * The year at the end of a title, in the ways of lists: `Heat (1995)`, `Avatar 2009`, `Heat, 1995`, `Crash [2004]`, `Avatar
 * (película de 2009)`, `Heat (1995 film)`. Undefined if there is none.
 */
export function dated(title: string): Dated | undefined {
  const [, rest = "", year] = title.length > LONGEST ? [] : (YEAR_BEHIND.exec(title) ?? []);
  const before = rest.replace(BETWEEN, "");
  return year === undefined || before === "" ? undefined : { title: before, year: Number(year) };
}

const LONGEST = 200;
