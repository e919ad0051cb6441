const PREFIXES = {
  month: "/cantidad_filmaciones_mes/",
  weekday: "/cantidad_filmaciones_dia/",
  score: "/score_titulo/",
  votes: "/votos_titulo/",
  actor: "/get_actor/",
  director: "/get_director/",
  recommendation: "/recomendacion/",
} as const;

/** One of the seven questions. */
export type Seven = keyof typeof PREFIXES;

export const SEVEN = Object.keys(PREFIXES) as Seven[];

export const prefixOf = (question: Seven): string => PREFIXES[question];

/** The address of a question, as a client writes it. */
export const address = (question: Seven, text: string): string =>
  PREFIXES[question] + encodeURIComponent(text);

/**
 * The address written in another way for each number: a letter may be as it is, in the other case, or the percent
 * encoding of either, four ways a letter. The answer is the same, and is made anew where answers are kept by address.
 */
export function rewritten(question: Seven, text: string, number: number): string {
  let left = number;
  const ways = Array.from(text, (letter) => {
    if (!/[a-z]/i.test(letter)) return encodeURIComponent(letter);
    const way = left % 4;
    left = Math.floor(left / 4);
    const cased = way % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase();
    return way < 2 ? cased : `%${cased.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return PREFIXES[question] + ways.join("");
}
