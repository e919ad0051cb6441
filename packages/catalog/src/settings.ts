/** Every number of the catalogue that a person may turn, with its reason. */
export const settings = {
  /** fewer votes than this say little about a film: the original gave no average below it, and clients rely on that */
  minimumVotes: 2000,
  /** the precomputed lists hold 50 neighbours a film, so no answer can be longer */
  maxNeighbours: 50,
  /** terms named as the reason of a recommendation: what is read at a glance */
  reasonTerms: 3,
  /** suggestions where nothing was found: as many as fit a sentence */
  suggestions: 5,
  search: {
    /** hits a list: a page of them; autocomplete asks for far fewer */
    maxHits: 50,
    /** code units of a query that are looked at before folding; the longest title of the full catalogue has 105 */
    textLength: 200,
    /** code units of a folded key: bounds trigrams (each at most a posting list) and edit distances (96 × 96 steps) */
    keyLength: 96,
    /** rows with all the words that are read to see where the words stand, best known first */
    wordCandidates: 300,
    /** rows with most trigrams in common whose edit distance is taken */
    typoCandidates: 200,
    /** typing errors forgiven: this share of the letters asked for, and at least one from `typoMinLength` on */
    typoShare: 1 / 3,
    /** shorter keys are a letter or two: one error away lies half the alphabet */
    typoMinLength: 3,
    /** hits gathered of each kind before the closest of them are suggested */
    suggestionPool: 20,
  },
} as const;
