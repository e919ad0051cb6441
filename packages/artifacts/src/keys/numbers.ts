// Numbers that titles write in words: English and Spanish, folded. *Once* is left out: in English it is no number.

const UNITS = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez - doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
];
const TENS = [
  "twenty thirty forty fifty sixty seventy eighty ninety",
  "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
];
const LARGE = { hundred: 100, cien: 100, ciento: 100, thousand: 1000, mil: 1000 };
const ORDINALS = [
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
  "primer segundo tercer cuarto quinto sexto septimo octavo noveno decimo",
  "primero - tercero",
  "primera segunda tercera cuarta quinta sexta septima octava novena decima",
];

const numbered = (lists: readonly string[], of: (place: number) => number): [string, number][] =>
  lists.flatMap((list) => list.split(" ").map((word, i): [string, number] => [word, of(i)]));

const CARDINAL: ReadonlyMap<string, number> = new Map([
  ...numbered(UNITS, (i) => i),
  ...numbered(TENS, (i) => 10 * (i + 2)),
  ...Object.entries(LARGE),
]);
const ORDINAL: ReadonlyMap<string, number> = new Map(numbered(ORDINALS, (i) => i + 1));

/** `6th`, `2nd`, `1º`: a number and what makes it an ordinal. */
const ORDINAL_FIGURES = /^(\d+)(?:st|nd|rd|th|er|ra|ro|da|do|ta|to|o|a)$/;

/** The word of a number from 0 to 19 in English, or undefined. */
export const wordOf = (number: number): string | undefined => UNITS[0]?.split(" ")[number];

/**
 * Words with every number in figures: `twenty one` → `21`, `one hundred and one` → `101`, `sixth` and `6th` → `6th`,
 * `eight and a half` → `8 1 2`, as `8½` folds.
 */
export function inFigures(words: readonly string[]): string[] {
  const figures: string[] = [];
  for (let i = 0; i < words.length; ) {
    const { number, next } = numberAt(words, i);
    const ordinal = words[next];
    if (number !== undefined && number % 10 === 0 && ORDINAL.has(ordinal ?? "") && number > 19) {
      figures.push(`${number + (ORDINAL.get(ordinal ?? "") ?? 0)}th`); // twenty first
      i = next + 1;
    } else if (number !== undefined) {
      figures.push(String(number));
      i = next;
      const half = HALVES.find((phrase) => phrase.every((word, j) => words[i + j] === word));
      if (half !== undefined) figures.push("1", "2");
      i += half?.length ?? 0;
    } else {
      const word = words[i] ?? "";
      const rank = ORDINAL.get(word) ?? ORDINAL_FIGURES.exec(word)?.[1];
      figures.push(rank === undefined ? word : `${rank}th`);
      i += 1;
    }
  }
  return figures;
}

const HALVES = [
  ["and", "a", "half"],
  ["y", "medio"],
  ["y", "media"],
];

/** The number that begins at a word, and where it ends; `undefined` if none does. */
function numberAt(words: readonly string[], from: number): { number: number | undefined; next: number } {
  let number: number | undefined;
  let next = from;
  for (let at = from; at < words.length; at++) {
    const joined = number !== undefined && isAnd(words[at]) && number >= 20;
    const value = CARDINAL.get(words[joined ? at + 1 : at] ?? "");
    if (value === undefined || !(number === undefined || continues(number, value))) break;
    if (joined) at += 1;
    if (value >= 100) number = (number ?? 1) * value;
    else number = (number ?? 0) + value;
    next = at + 1;
  }
  return { number, next };
}

const isAnd = (word: string | undefined): boolean => word === "and" || word === "y";

/** Does a number go on: `twenty` with `one`, `one hundred` with `one` or `twenty`, `two` with `hundred`? */
function continues(number: number, value: number): boolean {
  if (value >= 100) return number > 0 && number < 100;
  if (number % 100 === 0 && number > 0) return value > 0;
  return number % 10 === 0 && number % 100 >= 20 && value > 0 && value < 10;
}
