import { along, type Random } from "./random.js";
import { TEXT, ZIPF } from "./settings.js";
import { capital, contentWord, isFunctionWord, word } from "./words.js";
import { type RankDraw, zipf } from "./zipf.js";

const overviewRank = zipf(ZIPF.overview);
const titleRank = zipf(ZIPF.title);

/** A title: words with capitals, some with a colon or an apostrophe. */
export function title(random: Random): string {
  const count = Math.round(along(TEXT.titleWords, random.normal()));
  const words: string[] = [];
  for (let i = 0; i < count; i++) words.push(titleWord(random, i === count - 1));
  if (count > 2 && random.chance(TEXT.titleColon)) words[1] += ":";
  if (count > 1 && random.chance(TEXT.titleApostrophe)) words[count - 2] += "'s";
  return words.join(" ");
}

/** The last word of a title is a meaningful one. */
function titleWord(random: Random, last: boolean): string {
  const rank = titleRank(random);
  return capital(last && isFunctionWord(rank) ? contentWord(rank) : word(rank));
}

/** A word for a film's subject, neither in every film nor in a single one. */
export const themeWord = (random: Random): string => contentWord(200 + random.below(8000));

/** Sentences; the `theme` words recur in the films of one collection. */
export function overview(random: Random, theme: readonly string[], themeShare: number): string {
  return sentences(random, Math.round(along(TEXT.overviewWords, random.normal())), theme, themeShare);
}

export const tagline = (random: Random): string =>
  sentences(random, Math.round(along(TEXT.taglineWords, random.unit())), [], 0);

/** Two lines without comma or quote, from which a split record can be made. */
export function splitOverview(random: Random): string {
  const line = () => capital(Array.from({ length: 12 }, () => word(overviewRank(random))).join(" "));
  return `${line()}.\n${line()}.`;
}

function sentences(random: Random, count: number, theme: readonly string[], themeShare: number): string {
  let text = "";
  let left = 0;
  for (let i = 0; i < count; i++) {
    if (left === 0) {
      left = Math.round(along(TEXT.sentenceWords, random.unit()));
      text += text === "" ? "" : ". ";
      text += capital(nextWord(random, overviewRank, theme, themeShare));
    } else {
      text += random.chance(TEXT.comma) ? ", " : " ";
      const next = nextWord(random, overviewRank, theme, themeShare);
      text += random.chance(TEXT.quotedWord) ? `"${capital(next)}"` : next;
    }
    left--;
  }
  return `${text}.`;
}

function nextWord(random: Random, rank: RankDraw, theme: readonly string[], themeShare: number): string {
  return theme.length > 0 && random.chance(themeShare) ? random.pick(theme) : word(rank(random));
}
