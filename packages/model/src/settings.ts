/** Every number of the model that a person may turn, each with its reason. They are recorded in the manifest. */
export const settings = {
  tfidf: {
    /** Neighbours kept a film: the most that a client may ask for with `k`. */
    neighbours: 50,
    /**
     * Postings read of each long list before asking whether the rest can matter. Answers do not depend on it, time
     * does: on 45,349 films 512 took 20.6 s, 1024 10.6 s, 2048 7.5 s, 4096 9.5 s, all of them 13.8 s, in one run.
     */
    head: 2048,
  },
  knn: {
    /** Links a point in the graph; 16 is the middle of the range its authors advise (Malkov & Yashunin 2018). */
    m: 16,
    /** Candidates kept while building. Raising it past 200 no longer raised recall on 45,349 films. */
    efConstruction: 200,
    /** Candidates kept while searching; no less than the most neighbours that can be asked for, and itself. */
    ef: 128,
    /** Seed of the level of each point. */
    seed: 100,
    /** Films whose five nearest are also found by brute force, evenly spaced over the catalogue. */
    recallSample: 200,
  },
} as const;
