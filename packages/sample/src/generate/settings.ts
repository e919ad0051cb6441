// The shape of generated worlds. Every figure was measured on the full data set (45,466 rows of movies, 45,476 of credits)
// unless stated otherwise. Curves are measured quantiles, so that only additions and multiplications are needed:
// `exp` and `log` may differ in the last digit between machines, and then the files would differ.

/** Points of a piecewise linear curve: [x, y], x ascending. */
export type Curve = readonly (readonly [x: number, y: number])[];

/** Standard normal deviates of the shares at which the quantiles below were taken. */
const Z = [
  -3.891, -3.09, -2.326, -1.645, -1.282, -0.674, 0, 0.674, 1.282, 1.645, 2.326, 3.09, 3.891,
] as const;
const SHARES = [5e-5, 0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.99995] as const;

const quantiles = (values: readonly number[]): Curve => values.map((value, i) => [Z[i] ?? 0, value]);

/** Deviates of the votes at which the shares below were taken. */
const VOTES = [-1.645, -0.93, -0.32, 0.32, 0.93, 1.44, 1.88, 2.58] as const;

const byVotes = (shares: readonly number[]): Curve => shares.map((share, i) => [VOTES[i] ?? 0, share]);

/** From a share of the unit interval to a standard normal deviate. */
export const NORMAL: Curve = [[0, -4.5], ...SHARES.map((share, i) => [share, Z[i] ?? 0] as const), [1, 4.5]];

export const FILM = {
  popularity: quantiles([
    0.000001, 0.000308, 0.001, 0.021, 0.086, 0.389, 1.13, 3.689, 8.335, 11.063, 17.018, 42.681, 271.418,
  ]),
  voteCount: quantiles([0, 0, 0, 0, 1, 3, 10, 34, 160, 435, 2187, 6559, 12_084]),
  /** of films with votes */
  voteAverage: quantiles([0.5, 1, 2.4, 3.8, 4.4, 5.3, 6.1, 6.9, 7.5, 7.8, 8.8, 10, 10]),
  runtime: quantiles([0, 0, 0, 12, 65, 85, 95, 107, 123, 138, 185, 432, 1084]),
  year: quantiles([1888, 1896, 1923, 1941, 1954, 1978, 2001, 2010, 2014, 2015, 2017, 2017, 2018]),
  /** of a film whose budget is known; dollars */
  budget: quantiles([1, 1, 11, 50_000, 302_588, 2e6, 8e6, 25e6, 60e6, 90e6, 171e6, 251e6, 345e6]),
  /** revenue / budget if both are known; the two highest are set by hand, because the measured ones come from budgets in millions */
  return: quantiles([
    0.0001, 0.0004, 0.0035, 0.0721, 0.2253, 0.7872, 2.0572, 4.2422, 8.8689, 15.73, 84.16, 200, 500,
  ]),
  /** share of films with both whose budget was entered in millions: their returns are in the millions */
  budgetInMillions: 9 / 5375,
  largestRevenue: 2.8e9,
  /** of a film of which only the revenue is known; dollars */
  revenue: quantiles([1, 1, 28, 28_944, 180_331, 2.4e6, 16.8e6, 67e6, 183e6, 314e6, 770e6, 1315e6, 2522e6]),

  /** shares of films with a budget, and of those with a revenue, by the deviate of their votes */
  hasBudget: byVotes([0.034, 0.048, 0.077, 0.146, 0.331, 0.662, 0.93, 1]),
  hasRevenue: byVotes([0.139, 0.163, 0.218, 0.322, 0.56, 0.828, 0.964, 1]),
  hasOnlyRevenue: byVotes([0.009, 0.016, 0.022, 0.053, 0.169, 0.396, 0.575]),

  /** rank correlations with the number of votes */
  popularityByVotes: 0.89,
  averageByVotes: 0.22, // gives 0.32 as measured over all films, because films without votes have an average of 0
  yearByVotes: 0.2,
  castByVotes: 0.5,
  budgetByVotes: 0.5,
  returnByVotes: 0.35,

  months: [0.1303, 0.0668, 0.0783, 0.0761, 0.0736, 0.0695, 0.0582, 0.0748, 0.1066, 0.1017, 0.0807, 0.0834],
  /** share of January releases on the first: only the year was known */
  newYear: 0.53,

  /** share of films of which nearly everything is known: status, overview, usually a tagline */
  wellKnown: 0.351,
  overviewOfWellKnown: 0.975,
  overviewOfOthers: 0.422,
  taglineOfWellKnown: 0.627,
  noLanguage: 0.198,
  homepage: 0.171,
  noPoster: 0.0085,
  noRuntime: 0.0006,
  /** share of films whose people are known */
  noPictures: 0.87,
  otherOriginalTitle: 0.25,
  /** shares of films with 0, 1, 2 … of them */
  genres: [0.053, 0.321, 0.319, 0.211, 0.074, 0.018, 0.004],
  companies: [0.26, 0.365, 0.175, 0.104, 0.043, 0.021, 0.012, 0.01, 0.005, 0.005],
  countries: [0.137, 0.708, 0.107, 0.032, 0.012, 0.004],
  languages: [0.083, 0.743, 0.119, 0.038, 0.012, 0.005],
} satisfies Record<string, Curve | readonly number[] | number>;

export const TEXT = {
  titleWords: quantiles([1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 9, 12, 18]),
  overviewWords: quantiles([1, 1, 8, 15, 19, 29, 53, 74, 106, 126, 160, 177, 185]),
  taglineWords: [
    [0, 3],
    [0.5, 8],
    [1, 18],
  ],
  sentenceWords: [
    [0, 6],
    [0.5, 18],
    [1, 36],
  ],
  comma: 0.06,
  quotedWord: 0.0028,
  titleColon: 0.08,
  titleApostrophe: 0.05,
  /** one word in this many has an accent: 11 % of overviews have a letter outside ASCII */
  accent: 199,
} satisfies Record<string, Curve | number>;

/**
 * Zipf by octaves: the share of all mentions that falls to ranks [2^k - 1, 2^(k+1) - 1), the commonest first. After the
 * last, each octave has `tail` times the share of the previous one, without end, so that the vocabulary grows with the world as it does
 * within the full data set (Heaps' law): `tail` gives its number of distinct words or people at its own size.
 */
export const ZIPF = {
  /** 63,223 words; the commonest make 5.5 % of all */
  overview: {
    octaves: [
      0.05546, 0.07039, 0.09229, 0.06968, 0.06955, 0.06128, 0.0607, 0.06544, 0.07097, 0.07487, 0.07733,
      0.07335,
    ],
    tail: 0.528,
  },
  /** 23,743 words */
  title: {
    octaves: [
      0.10648, 0.05305, 0.03713, 0.03128, 0.03753, 0.04635, 0.05791, 0.07057, 0.08455, 0.09327, 0.09198,
    ],
    tail: 0.6802,
  },
  /** 170,143 people in casts, of whom 64 % play in one film and one in 147 */
  cast: {
    octaves: [
      0.00032, 0.00055, 0.00094, 0.00167, 0.00296, 0.00527, 0.00925, 0.01593, 0.02677, 0.04199, 0.06211,
      0.08604, 0.10919, 0.12888,
    ],
    tail: 0.7268,
  },
  /** 19,740 directors */
  directors: {
    octaves: [
      0.00139, 0.00245, 0.00414, 0.00696, 0.01202, 0.02122, 0.03384, 0.05222, 0.07759, 0.10545, 0.13033,
    ],
    tail: 0.7141,
  },
  /** 23,534 companies */
  companies: {
    octaves: [
      0.01774, 0.02945, 0.03619, 0.03051, 0.02867, 0.03655, 0.04777, 0.05866, 0.07217, 0.08554, 0.10051,
    ],
    tail: 0.7455,
  },
} as const;

export const PEOPLE = {
  castSize: quantiles([0, 0, 0, 0, 1, 4, 8, 12, 20, 28, 56, 116, 212]),
  /** from this deviate of votes on (16 % of films) the cast has ids, characters and pictures and the crew is known */
  billedFrom: 1,
  /** of the other casts, and of theirs, those with ids and characters */
  characters: 0.25,
  /** shares of 0, 1, 2 … directors */
  directors: [0.0195, 0.9101, 0.0598, 0.0062, 0.0026, 0.0018],
  /** others in a known crew, by share of such films; the upper points are a sixth lower than measured, because straight lines run above the curve */
  crewSize: [
    [0, 0],
    [0.14, 2],
    [0.29, 5],
    [0.43, 9],
    [0.64, 16],
    [0.82, 31],
    [0.93, 66],
    [0.964, 92],
    [0.993, 140],
    [1, 300],
  ],
  /** a director who plays the first role: not measured */
  directsAndPlays: 0.03,
} satisfies Record<string, Curve | readonly number[] | number>;

export const COLLECTION = {
  /** films planned together; the films of a collection are among them */
  block: 256,
  /** of films */
  share: 0.099,
  /** shares of collections of 1, 2 … films; those of more than 8 (3 %) count as 8 */
  sizes: [0.23, 0.4, 0.206, 0.068, 0.035, 0.022, 0.011, 0.028],
  // How much its films share was set, not measured: enough for a recommender to find them, but not so much that any method does.
  fame: 0.7,
  director: 0.6,
  actor: 0.6,
  actors: 4,
  title: 0.65,
  themeWords: 5,
  themeWord: 0.05,
  company: 0.7,
} as const;

/** How many rows are damaged, as shares of the films. */
export interface Rates {
  readonly movies: {
    readonly duplicate: number;
    readonly dateless: number;
    readonly split: number;
    readonly stray: number;
    readonly overwrite: number;
  };
  readonly credits: {
    readonly duplicate: number;
    readonly filmless: number;
    readonly absent: number;
    readonly stray: number;
    readonly overwrite: number;
  };
}

/**
 * `stray` and `overwrite` cover all other defects of the sample. The full data set has none of them: they are as rare as
 * its split records, so that sums stay realistic, and a world of its size still has some of each.
 */
export const RATES: Rates = {
  movies: { duplicate: 30 / 45_466, dateless: 84 / 45_466, split: 3 / 45_466, stray: 1e-4, overwrite: 1e-4 },
  credits: {
    duplicate: 44 / 45_476,
    filmless: 84 / 45_476,
    absent: 1 / 45_476,
    stray: 1e-4,
    overwrite: 1e-4,
  },
};

/** The most films: ids below 2,000,000,000 are theirs, ten for each, and those above are for rows to be rejected. */
export const MOST_FILMS = 100_000_000;
/** Seeds are whole numbers of 32 bits. */
export const LARGEST_SEED = 2 ** 32 - 1;
export const DEFAULT_SEED = 1;
