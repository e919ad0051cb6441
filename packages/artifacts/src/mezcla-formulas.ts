/**
 * The parts of `mezcla` that are computed from two films' facts: offline to find neighbours, online to say why.
 * Both sides take them from here.
 */

/** 1 for the same year, falling linearly to 0 at `span` years apart. */
export const closeness = (year: number, other: number, span: number): number =>
  Math.max(0, 1 - Math.abs(year - other) / span);

/** 0 for no votes, 1 from `many` on, logarithmic: the hundredth vote says more than the thousandth. */
export const fame = (votes: number, many: number): number =>
  Math.min(1, Math.log1p(votes) / Math.log1p(many));
