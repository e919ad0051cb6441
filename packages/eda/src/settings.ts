/** Every number that may be changed, with its reason. */
export const SETTINGS = {
  /** rows of a ranking, drawn and listed: what can be read at a glance */
  ranking: 20,

  /** films shown from the beginning of the file */
  firstFilms: 5,

  /** words of a cloud; more would be too small to read */
  cloudWords: 120,

  /** bins of a decade on a logarithmic axis: 5 make bins that each hold a whole number from 1 on */
  binsPerDecade: 5,

  /** width of a bin of vote averages */
  averageBin: 0.5,

  /** minutes of a bin of runtimes, and where the last bin begins: beyond are series and collections on one disc */
  runtimeBin: 10,
  runtimeCap: 240,

  /** films from which a group has a box: quartiles of fewer say little */
  leastInBox: 20,

  /** outliers that are drawn and named on each side of a box */
  farthest: 6,

  /** languages, countries and genres that are followed through the decades */
  followed: 12,

  /**
   * the least plausible budget or revenue in dollars: smaller ones were given in millions, or are mistakes. The same as etl's limit for
   * suspicious budgets.
   */
  realMoney: 1_000,
} as const;
