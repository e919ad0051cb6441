/** Every number of the catalogue that a person may turn, with its reason. */
export const settings = {
  /** fewer votes than this say little about a film: the original gave no average below it, and clients rely on that */
  minimumVotes: 2000,
  /** the precomputed lists hold 50 neighbours a film, so no answer can be longer */
  maxNeighbours: 50,
  /** terms, people or genres named in one reason of a recommendation: what is read at a glance */
  reasonTerms: 3,
  /** reasons of one recommendation, the weightiest: more are not read */
  reasons: 5,
  /** a part of the similarity that gives less than this share of it is no reason worth naming */
  leastShare: 0.04,
  /** suggestions where nothing was found: as many as fit a sentence */
  suggestions: 5,
  search: {
    /** hits a list: a page of them; autocomplete asks for far fewer */
    maxHits: 50,
    /** code units of a query that are looked at before folding; the longest title of the full catalogue has 105 */
    textLength: 200,
    /** code units of a folded key: bounds trigrams (each at most a posting list) and edit distances (96 × 96 steps) */
    keyLength: 96,
    /** rows with every trigram of the words whose key is held against the words, best known first: 0.4 µs each */
    wordKeys: 6000,
    /** of those, rows whose words are read to see where the words asked for stand: 2 µs each */
    wordCandidates: 1000,
    /** rows with most trigrams in common that are priced: 5 µs each */
    typoCandidates: 200,
    /** typing errors forgiven: this share of the letters asked for, and at least one from `typoMinLength` on */
    typoShare: 1 / 3,
    /** and no more than this: with more, a long text is another one; bounds the work of a price as well */
    typoMost: 5,
    /** shorter keys are a letter or two: one error away lies half the alphabet */
    typoMinLength: 3,
    /** hits gathered of each kind before the closest of them are suggested */
    suggestionPool: 20,
    /** from so many on, everybody knows a film, somebody: more make no difference to what is suggested */
    wellKnown: { votes: 3000, films: 30 },
    /** what tells a row from the text asked for, in typing errors; powers of two, so that sums are exact */
    price: {
      /** other words before it (but an article: nobody types it) or after it: surnames and franchises are what people type */
      leftOut: 1 / 4,
      /** its words in another order, or others between them */
      scattered: 1 / 2,
      /** it ends inside a word: a single slip is more likely what is behind it */
      unfinished: 3 / 2,
      /** of rows to choose from, never of their order: nobody has heard of it; as unlikely to be meant as with one slip more */
      obscure: 1,
      /** the most that a row may cost beside rows that begin as typed: one slip, and words around it */
      beside: 3 / 2,
    },
  },
} as const;
