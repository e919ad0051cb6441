/** Where wink-nlp cuts a text before it looks at anything: no token reaches over it, nor depends on what lies beyond. */
export const SPACE = /[ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f\n\r\t]/;

/** Removed before a text is cut, as the original did: "Andy's" is the term "andys", "Spider-Man" is "spiderman". */
export const PUNCTUATION = /[^\p{L}\p{N}\p{M}_\s]/gu;
