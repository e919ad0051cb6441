/** Every number of the bench that may be changed, each with its reason. */
export const settings = {
  /** Rounds of a question. The order of the contestants is reversed every other round; an even number lets both orders count alike. */
  rounds: { full: 6, quick: 2 },
  /** Rounds of measurements that take a minute or more: build-model and scikit-learn. */
  longRounds: { full: 4, quick: 1 },
  /** Starts of the service. */
  starts: { full: 20, quick: 5 },
  /** Seconds that wrk asks for one address in a round; it accepts whole seconds only. */
  wrkSeconds: { full: 2, quick: 1 },
  /** Rounds of wrk that are not counted: code is still being compiled in the first one, where a request took 36 µs instead of 22, on any route. */
  wrkWarm: 1,
  /** More requests than any of the servers answers in a second on one thread: this many new addresses are written for it. */
  mostPerSecond: 60_000,
  /** Connections that wrk uses. */
  connections: 32,
  openLoad: {
    /** Requests a second. The higher rate is about a third of what one core can compute with the generator beside it. */
    rates: [500, 1500],
    seconds: { full: 20, quick: 3 },
  },
  /** Sizes, in films, of the worlds on which growth is measured; larger ones take hours, see docs/performance.md. */
  sizes: [10_000, 45_000, 100_000],
  growth: {
    seed: 1,
    /** Texts per question, from everywhere in the world; each address is new, so that every answer is computed. */
    texts: 100,
    /** The size with whose latency the others are compared. */
    from: 45_000,
  },
  /** Films of the generated world that is used if the full data set is absent. */
  standIn: 45_000,
} as const;

/**
 * How much worse a ratio may be than the committed one before bench-check fails: 0.25 is a quarter. A measurement that takes long and
 * has the machine to itself varies little; one that takes milliseconds, or is a percentile, varies much.
 */
export const margins: readonly { readonly of: RegExp; readonly margin: number }[] = [
  { of: /\.memory$/, margin: 0.15 },
  { of: /^latency\..*p50$/, margin: 0.5 },
  { of: /^latency\./, margin: 1.5 },
  { of: /^growth\./, margin: 0.4 },
  { of: /^(start|routes)\./, margin: 0.3 },
  { of: /./, margin: 0.25 },
];
