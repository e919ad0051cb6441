/** Every number of the model that may be tuned, each with its reason. The manifest records them. */
export const settings = checked({
  tfidf: {
    /** Neighbours kept for each film: the most that a client may ask for with `k`. */
    neighbours: 50,
    /**
     * Genre terms that are in more films than this have no posting list, because nearly every pair of films shares one.
     * It affects time, not answers: on a busy machine a query took 0.36 ms without it, 0.28 with 1000, 0.19 with
     * 2000, 0.23 with 4000.
     */
    commonFilms: 2000,
  },
  mezcla: {
    /** Neighbours kept for each film, as for tf-idf. */
    neighbours: 50,
    /**
     * The most that each part can contribute to the similarity; together 1. Chosen on the tuning half of the
     * collections; docs/models.md has the table of what was tried. The collection itself is never used.
     */
    weights: {
      /** Cosine of title, overview and tagline, sublinear tf-idf: what the films are about. */
      text: 0.13,
      /** Cosine of the titles alone, tf-idf: sequels repeat the title. */
      title: 0.12,
      /** Cosine of the casts, idf by billing: few people are in two films by chance. */
      cast: 0.28,
      /** Cosine of the directors, idf. */
      director: 0.08,
      /** Cosine of the companies, idf: Pixar says much, Warner Bros. little. */
      company: 0.05,
      /** Cosine of the moods, idf: genres, and what else is known of a film that films of a genre share. */
      mood: 0.18,
      /** 1 for the same year, falling to 0 at `yearSpan` years apart. */
      year: 0.05,
      /** 1 for the same original language. */
      language: 0.02,
      /** 1 if the candidate is at least as well known as the film itself, less if it is less known. */
      fame: 0.06,
      /** 1 for the same average vote, falling to 0 at `ratingSpan` stars apart. */
      rating: 0.03,
    },
    /** A genre with fewer films is no mood: too few to learn what such films have in common. */
    moodFilms: 50,
    /** … except one that this share of the films have: a small catalogue has no genres to spare. */
    moodShare: 0.01,
    /** Moods below this are left out of a film's vector, whose length is 1: they change no list, and take room. */
    leastMood: 0.05,
    /**
     * Words in more than this share of the films are left out: *life*, *young*, *man*. They join everything to
     * everything, which costs time, and the figures of docs/models.md move by three thousandths at most.
     */
    commonShare: 0.01,
    /** … except words that are in at most this many films: a small catalogue has no words to spare. */
    commonFilms: 500,
    /** The first name billed counts 1, the name p places later 1 / (1 + billing · p): the leads make the film. */
    billing: 0.15,
    /** Names read from a cast; the rest are extras, and the lists are long. */
    castSize: 30,
    /** Two films this many years apart or more get nothing for the year. */
    yearSpan: 20,
    /** Above this many votes, more votes make no difference. */
    manyVotes: 3000,
    /** Fame, which is 1 for `manyVotes`, that is enough beside a less known film: some 7 votes. */
    leastFame: 0.25,
    /** Two films with ratings this many stars (of 10) apart or more get nothing for the rating. */
    ratingSpan: 3,
    /** Fewer votes than this make no average; the usual rating stands in for it. */
    fewVotes: 10,
    /** Stars of a film about which nobody says anything: near the mean of the averages that enough voted for. */
    usualRating: 6,
  },
  similarTitles: {
    /** So many times the votes make a film with a similar title worth mentioning: who asks for Mask mostly means The Mask. */
    times: 10,
    /** … but none with fewer votes than this is known to many. */
    leastVotes: 500,
    /** Named at most, for one title. */
    most: 5,
  },
  knn: {
    /**
     * Links per point in the graph; its authors advise 5 to 48 (Malkov & Yashunin 2018). On 45,349 films, 3,000
     * of them queried, with 100 candidates while building and 400 while searching: 7 gave recall@5 0.988 (with 90), 8 gave 0.995, 10 gave
     * 0.993 in a larger file.
     */
    m: 8,
    /**
     * Candidates kept while building, which is a fifth of a build's time: with 8 links, 80, 90 and 100 took 1.20, 1.34 and 1.48 s
     * alone and gave, queried with 450, 0.990, 0.994 and 0.996.
     */
    efConstruction: 90,
    /**
     * Candidates kept while searching; at least the most neighbours that can be requested, plus the point itself. With 8 links
     * and 90 candidates while building, recall@5 and milliseconds a search: 400 gave 0.993 in 0.11, 450 gave 0.994 in 0.12,
     * 500 gave 0.995 in 0.13.
     */
    ef: 450,
    /** Seed for the level of each point. */
    seed: 100,
    /** Films whose five nearest are also found by brute force, evenly spaced; `movies evaluate` takes 1,000. */
    recallSample: 100,
  },
} as const);

/** Refuses settings that do not hold together. Errors: Error, which says what to change. */
export function checked<S extends CheckedSettings>(given: S): S {
  const { mezcla, tfidf, knn } = given;
  const sum = Object.values(mezcla.weights).reduce((all, weight) => all + weight, 0);
  if (Math.abs(sum - 1) > 1e-9)
    throw new Error(
      `the weights of mezcla add up to ${Number(sum.toFixed(9))}, expected 1: change another weight by ${Number((1 - sum).toFixed(9))}, in settings.ts`,
    );
  const most = Math.max(mezcla.neighbours, tfidf.neighbours);
  if (knn.ef <= most)
    throw new Error(
      `knn.ef is ${knn.ef}, expected more than the ${most} neighbours that can be asked for, in settings.ts`,
    );
  return given;
}

interface CheckedSettings {
  readonly mezcla: { readonly neighbours: number; readonly weights: Readonly<Record<string, number>> };
  readonly tfidf: { readonly neighbours: number };
  readonly knn: { readonly ef: number };
}

/** Numbers of `movies evaluate`. They are separate because the manifest records the others: evaluating does not change a build. */
export const evaluateSettings = {
  /** Places of a list that are judged: what fits a page. This is the 10 in every figure "@10". */
  listLength: 10,
  /** Seed of the random baseline and of the bootstrap. */
  seed: 45_349,
  /** Bootstrap draws: with 1,000, each end of an interval rests on 25 draws and hardly moves with the seed. */
  draws: 1000,
  /** Films whose nearest are also found by brute force, evenly spaced: more than the build takes, because few fail. */
  knnSample: 1000,
  /** Films named per model as recommended most often. */
  mostRecommended: 3,
  /** A rating of at least this many stars is a like: the usual cut on MovieLens' scale of 0.5 to 5, whose mean is 3.5. */
  likedFrom: 4,
  /** Users who must have liked a film for it to be judged: with fewer, a share moves in steps of more than a tenth. */
  leastLikes: 10,
} as const;
