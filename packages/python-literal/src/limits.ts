/** How deep a literal may nest. Real cells nest two deep; Python itself refuses 200; the stack takes thousands. */
export const MAX_DEPTH = 64;

/** Digits of an integer, at most, as in Python 3.11 and later: reading more takes quadratic time. */
export const MAX_INTEGER_DIGITS = 4_300;
