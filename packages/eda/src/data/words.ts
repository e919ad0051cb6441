/**
 * Words that say nothing about a film: the English ones, because overviews are in English, and the articles and prepositions of other
 * languages that occur in titles. wink-nlp's flags would need its language model, and 400 MB, for a picture.
 */
const STOP_WORDS = new Set(
  [
    "a about above after again against all also am an and any are aren't as at be because been before being below between both but by",
    "can can't cannot could couldn't did didn't do does doesn't doing don't down during each even ever every few for from further get gets",
    "had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how how's however i i'd i'll",
    "i'm i've if in into is isn't it it's its itself just let's many may me might more most much must my myself new no nor not now of off on",
    "once one only or other others ought our ours ourselves out over own same shall she she'd she'll she's should shouldn't so some soon such",
    "than that that's the their theirs them themselves then there there's these they they'd they'll they're they've this those though",
    "through to together too two under until up upon us very was wasn't we we'd we'll we're we've were weren't what what's when when's where",
    "where's whether which while who who's whom whose why why's will with within without won't would wouldn't yet you you'd you'll you're",
    "you've your yours yourself yourselves",
    "al das de del den der des det di du e el ein eine en et gli il la las le les lo los och os o un una und une y",
  ].flatMap((line) => line.split(" ")),
);

/** The distinct words of a text in lower case, without stop words, numbers and single letters of our alphabet. */
export function wordsOf(text: string): string[] {
  const found =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}']*/gu) ?? [];
  const bare = found.filter((word) => !STOP_WORDS.has(word)).map((word) => word.replace(/'s?$/, ""));
  return [...new Set(bare)].filter(
    (word) => /\p{L}/u.test(word) && !/^\p{Script=Latin}$/u.test(word) && !STOP_WORDS.has(word),
  );
}
