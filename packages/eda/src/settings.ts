/** Every number a person may turn, with its reason. */
export const SETTINGS = {
  /** rows of a ranking, drawn and listed: what can be read at a glance */
  ranking: 20,

  /** films shown as the file begins */
  firstFilms: 5,

  /** words of a cloud, more are too small to read */
  cloudWords: 120,

  /** bins of a decade on a logarithmic axis: 5 make bins that each hold a whole number from 1 on */
  binsPerDecade: 5,

  /** width of a bin of vote averages */
  averageBin: 0.5,

  /** minutes of a bin of runtimes, and where the last bin begins: beyond are series and collections on one disc */
  runtimeBin: 10,
  runtimeCap: 240,

  /**
   * dollars of budget from which a return is a return: below are budgets given in millions, or slips. The same as
   * etl's for what it calls suspicious.
   */
  realBudget: 1_000,
} as const;
