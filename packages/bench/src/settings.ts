/** Every number of the bench that a person may turn, each with its reason. */
export const settings = {
  /** Rounds of a question, each with what it is compared to, in turn and with the order reversed. Even, so that both orders count alike. */
  rounds: { full: 6, quick: 2 },
  /** Rounds of what takes a minute or more: build-model and scikit-learn. */
  longRounds: { full: 4, quick: 1 },
  /** Starts of the service. */
  starts: { full: 20, quick: 5 },
  /** Seconds that wrk asks for one address, a round; it takes whole ones. */
  wrkSeconds: { full: 2, quick: 1 },
  /** Rounds of wrk that are not counted: in the first one code is compiled still, which took 36 µs a request where it is 22 afterwards, whichever route it was. */
  wrkWarm: 1,
  /** More requests than any of the servers answers in a second on one thread: so many new addresses are written for it. */
  mostPerSecond: 60_000,
  /** Connections that wrk keeps asking on. */
  connections: 32,
  openLoad: {
    /** Requests a second. The higher is about a third of what one core answers when all of it must be made, with the generator beside it. */
    rates: [500, 1500],
    seconds: { full: 20, quick: 3 },
  },
  /** Films of the worlds that growth is measured on; the two beyond take hours, see docs/performance.md. */
  sizes: [10_000, 45_000, 100_000],
  growth: {
    seed: 1,
    /** Texts a question, from all over the world; each address is new, so that every answer is made. */
    texts: 100,
    /** The size that the latency of the others is held against. */
    from: 45_000,
  },
  /** Films of the generated world that stands in where the full data set is absent. */
  standIn: 45_000,
} as const;

/**
 * How much worse a ratio may be than the committed one before bench-check fails: 0.25 is a quarter. What takes long and
 * has the machine to itself varies little; what is over in milliseconds, or is told in percentiles, much.
 */
export const margins: readonly { readonly of: RegExp; readonly margin: number }[] = [
  { of: /\.memory$/, margin: 0.15 },
  { of: /^latency\..*p50$/, margin: 0.5 },
  { of: /^latency\./, margin: 1.5 },
  { of: /^growth\./, margin: 0.4 },
  { of: /^(start|routes)\./, margin: 0.3 },
  { of: /./, margin: 0.25 },
];
