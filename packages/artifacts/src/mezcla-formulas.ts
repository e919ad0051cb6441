/**
 * The parts of `mezcla` that are computed from two films' facts: offline to find neighbours, online to say why.
 * Both sides take them from here.
 */

/** What the manifest says of them; weights are shares of the similarity. */
export interface MezclaFacts {
  readonly year: number;
  /** years apart at which the year contributes nothing */
  readonly yearSpan: number;
  readonly language: number;
  readonly fame: number;
  /** votes above which more make no difference */
  readonly manyVotes: number;
  /** fame that is enough beside a less known film */
  readonly leastFame: number;
  readonly rating: number;
  /** stars apart at which the rating contributes nothing */
  readonly ratingSpan: number;
  /** with fewer votes a film has the usual rating */
  readonly fewVotes: number;
  readonly usualRating: number;
}

export const MEZCLA_FACTS = [
  "year",
  "yearSpan",
  "language",
  "fame",
  "manyVotes",
  "leastFame",
  "rating",
  "ratingSpan",
  "fewVotes",
  "usualRating",
] as const satisfies readonly (keyof MezclaFacts)[];

/** What a film's numbers are, as mezcla sees them. */
export interface MezclaNumbers {
  readonly year: number;
  /** a number for its language; 0 if it is not known */
  readonly language: number;
  /** 0 for no votes, 1 for many */
  readonly fame: number;
  /** the average of its votes, if enough voted */
  readonly rating: number;
}

/**
 * A film wants of another's number: `weight` from `low` to `high`, falling linearly to 0 at `span` away from there.
 * It is the `Reach` of @movies/sparse-neighbours.
 */
export interface MezclaReach {
  readonly low: number;
  readonly high: number;
  readonly span: number;
  readonly weight: number;
}

/** 0 for no votes, 1 from `many` on, logarithmic: the hundredth vote says more than the thousandth. */
export const fame = (votes: number, many: number): number =>
  Math.min(1, Math.log1p(votes) / Math.log1p(many));

/** The average of a film's votes; of few votes or none it says nothing, and the usual one stands for it. */
export const ratingOf = (average: number | null, votes: number, facts: MezclaFacts): number =>
  average === null || votes < facts.fewVotes ? facts.usualRating : average;

/** The numbers in which two films may be close, in the order of `MEZCLA_NUMBERS`. */
export const MEZCLA_NUMBERS = ["year", "language", "fame", "rating"] as const;

/**
 * What a film wants of another's numbers: a year close to its own, its language, to be as well known as it is itself,
 * though a little known is enough for the unknown, and a rating close to its own.
 */
export function mezclaReaches(
  film: MezclaNumbers,
  facts: MezclaFacts,
): [year: MezclaReach, language: MezclaReach, fame: MezclaReach, rating: MezclaReach] {
  const { year, language, fame: known, rating } = film;
  const enough = Math.max(known, facts.leastFame);
  return [
    { low: year, high: year, span: facts.yearSpan, weight: facts.year },
    { low: language, high: language, span: 1, weight: language === 0 ? 0 : facts.language },
    { low: enough, high: Number.POSITIVE_INFINITY, span: enough, weight: facts.fame },
    { low: rating, high: rating, span: facts.ratingSpan, weight: facts.rating },
  ];
}
