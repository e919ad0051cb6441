/** Every number of the catalogue that may be changed, with its reason. */
export const settings = {
  /** fewer votes than this say little about a film: the original gave no average below it, and clients rely on that */
  minimumVotes: 2000,
  /** the precomputed lists hold 50 neighbours per film, so no answer can be longer */
  maxNeighbours: 50,
  /**
   * how much the mean similarity to films disliked counts against that to films liked. As much would leave films that share nothing
   * with either but a year; Rocchio's classic weights are 0.15 and 0.75 (Manning, Raghavan & Schütze 2008, 9.1)
   */
  disliked: 0.25,
  /** of so many films, the nearest, a diverse list is made: more than the longest list, and all of them somewhat near */
  diversityPool: 100,
  /** terms, people or genres named in one reason of a recommendation: what can be read at a glance */
  reasonTerms: 3,
  /** reasons of one recommendation, the weightiest: nobody reads more */
  reasons: 5,
  /** a part that contributes less than this share of the similarity is not worth naming */
  leastShare: 0.04,
  /** moods named of a film without genres */
  standInMoods: 2,
  /** suggestions if nothing was found: as many as fit in a sentence */
  suggestions: 5,
  search: {
    /** hits per list: a page; autocompletion asks for far fewer */
    maxHits: 50,
    /** code units of a query that are read before folding; the longest title of the full catalogue has 105 */
    textLength: 200,
    /** code units of a folded key: bounds trigrams (each at most a posting list) and edit distances (96 × 96 steps) */
    keyLength: 96,
    /** rows with every trigram of the words whose key is compared with the words, best known first: 0.4 µs each */
    wordKeys: 6000,
    /** of those, rows whose words are read to see where the asked words are: 2 µs each */
    wordCandidates: 1000,
    /** rows with most shared trigrams that are priced: 5 µs each */
    typoCandidates: 200,
    /** typing errors forgiven: this share of the asked letters, and at least one from `typoMinLength` on */
    typoShare: 1 / 3,
    /** and no more than this: with more errors, a long text is a different one; also bounds the work of a price */
    typoMost: 5,
    /** shorter keys are a letter or two: half the alphabet is one error away */
    typoMinLength: 3,
    /** words of a text in which whole titles are looked for: at most 120 runs of them, 3 µs each */
    containedWords: 16,
    /** shorter titles stand inside nearly every text: Up, It, If */
    containedLetters: 3,
    /** hits of each kind that are collected before the closest are suggested */
    suggestionPool: 20,
    /** with this many votes or films, a film or person counts as known to everybody: more make no difference to the suggestions */
    wellKnown: { votes: 3000, films: 30 },
    /** the price of differences between a row and the asked text, in typing errors; powers of two, so that sums are exact */
    price: {
      /** other words before it (except an article, which nobody types) or after it: people type surnames and franchises */
      leftOut: 1 / 4,
      /** its words in another order, or with others in between */
      scattered: 1 / 2,
      /** it ends inside a word: a single slip is the more likely cause */
      unfinished: 3 / 2,
      /** for choosing rows, never for their order: an unknown row is as unlikely to be meant as one with an extra slip */
      obscure: 1,
      /** the highest price of a row that is shown beside rows that begin as typed: one slip, and words around it */
      beside: 3 / 2,
    },
  },
} as const;
