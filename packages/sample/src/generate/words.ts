import { TEXT } from "./settings.js";

/**
 * The commonest words are those of English, because text looks real to a recommender if much of it carries no meaning;
 * all others are made of syllables. Every rank has its own word.
 */
const FUNCTION_WORDS =
  "the a to of and in is his with her he an for on their that who by from as at when they she it has one are but into after him will be find be this have not up them out about which must love life young man new".split(
    " ",
  );
const OTHERS = FUNCTION_WORDS.length;

const ONSETS = [..."bdfghklmnprstvwz"];
const RIMES = ["a", "e", "i", "o", "an", "or"];
const SYLLABLES = ONSETS.flatMap((onset) => RIMES.map((rime) => onset + rime));
const BASE = SYLLABLES.length;
const TWO = BASE ** 2;
const THREE = BASE ** 3;
// Coprime with 96² and 96³: neighbours in rank are not neighbours in the alphabet, and no word occurs twice.
const STRIDE_TWO = 5741;
const STRIDE_THREE = 552_491;

/** Cache: the words of the first ranks are needed all the time. */
const KEPT = 1 << 16;
const kept: (string | undefined)[] = new Array<string | undefined>(KEPT);

/** The word of a rank, 0 the commonest. */
export function word(rank: number): string {
  if (rank >= KEPT) return make(rank);
  const known = kept[rank];
  if (known !== undefined) return known;
  const made = make(rank);
  kept[rank] = made;
  return made;
}

/** A meaningful word. */
export const contentWord = (rank: number): string => word(rank + OTHERS);

export const isFunctionWord = (rank: number): boolean => rank < OTHERS;

function make(rank: number): string {
  const functionWord = FUNCTION_WORDS[rank];
  if (functionWord !== undefined) return functionWord;
  const spelled = spell(rank - OTHERS);
  return rank % TEXT.accent === 0 ? accented(spelled) : spelled;
}

/** Two syllables for the first 9,216, three for the next 884,736, then four. */
export function spell(index: number): string {
  if (index < TWO) return syllables((index * STRIDE_TWO) % TWO, 2);
  if (index < TWO + THREE) return syllables(((index - TWO) * STRIDE_THREE) % THREE, 3);
  return syllables(index - TWO - THREE, 4);
}

function syllables(number: number, count: number): string {
  let text = "";
  let left = number;
  for (let i = 0; i < count; i++) {
    text += SYLLABLES[left % BASE] ?? "";
    left = Math.floor(left / BASE);
  }
  return text;
}

const ACCENTS: Readonly<Record<string, string>> = { a: "á", e: "é", i: "ï", o: "ö" };

/** With an accent on its first vowel. */
export const accented = (text: string): string => text.replace(/[aeio]/, (vowel) => ACCENTS[vowel] ?? vowel);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
