import type { ModelName } from "@movies/catalog";

/** Every number of the service that may be changed, with its reason. */
export const settings = {
  /** the best of the three, see docs/models.md */
  defaultModel: "mezcla" as ModelName,
  /** the original answered with five */
  defaultK: 5,
  /** the length of an autocompletion list */
  defaultLimit: 10,
  /** films on a page of a list, and the most that may be asked for */
  defaultPage: 20,
  mostPerPage: 50,
  /** names in a list of one parameter: more genres than there are make no sense */
  mostNames: 20,
  /** films that one list may be like, and unlike: each costs about a millisecond */
  mostLiked: 10,
  /** films left out of a list by their ids: more hardly fit into an address */
  mostLeftOut: 500,
  /** no film is older; `anio=95` is more likely a slip */
  firstYear: 1800,
  lastYear: 2199,
  /** ids are 32-bit integers in films.arrow */
  largestId: 2 ** 31 - 1,
  /** years that a 404 names if there is no film of the year asked for: as many as fit in a sentence */
  yearsNamed: 3,
  /** characters of the input that a message repeats */
  echoLength: 60,
  /** how long a cache may reuse an answer: a new build is seen within a minute, and asking again costs a 304 */
  maxAgeSeconds: 60,
  cache: {
    /** bytes of answers kept in memory: some five thousand small ones, within the 160 MB that the service may take */
    bytes: 4 * 2 ** 20,
    /** bytes of a kept answer besides its bodies and address, mainly its list of headers; 670 measured */
    entryBytes: 768,
  },
  compression: {
    /** a smaller body fits into one packet with its headers anyway, and arrives no sooner */
    leastBytes: 1024,
    /** as small as gzip's best, in a fraction of the time of 11, brotli's own default */
    brotliQuality: 5,
    /** 2 ** 18 bytes hold any answer; 4 MB each, brotli's own default, would show in the memory of the service */
    brotliWindow: 18,
    /** zlib's own default */
    gzipLevel: 6,
    /** values of Accept-Encoding that are remembered: browsers and libraries send a dozen, an attacker any number */
    rememberedHeaders: 100,
    /** bodies compressed at once, each by an encoder of about 1 MB: as many as node's pool has threads */
    jobs: 4,
    /** bytes of bodies that are compressed or wait: some 400 pages; a body beyond that goes as it is */
    waitingBytes: 4 * 2 ** 20,
  },
  server: {
    /** bytes of request line and headers; node's own default, stated here because a message names it */
    maxHeaderSize: 16 * 1024,
    /** no client sends half of it; node reads no more */
    maxHeadersCount: 100,
    /** time for the headers to arrive: a packet or two, on a bad line a few retransmissions */
    headersTimeout: 10_000,
    /** time for the whole request; there are no bodies to wait for */
    requestTimeout: 15_000,
    /** time between two requests: longer than the 60 s of common load balancers, so that they close first and send nothing into a closing connection */
    keepAliveTimeout: 65_000,
    /** time without a byte in either direction while an answer is being sent; node looks twice, so a client that stops reading is let go after twice as long */
    idleTimeout: 15_000,
    /** how often node looks for requests that take too long */
    checkingInterval: 5_000,
    /** time for open requests to end after SIGTERM; container platforms kill after 10 s */
    stopMs: 5000,
    /** how long a refused client may keep its connection: long enough to read the answer */
    refusedMs: 1000,
  },
  reload: {
    /** time between two looks for a new build, each a dozen `stat` calls and 0.3 ms of CPU time */
    pollMs: 1000,
    /** time since the last write to it: a build that is still being copied would be refused */
    settleMs: 300,
    /** time after which a refused, untouched build is tried again: memory, open files or a network may have been short */
    retryMs: 60_000,
    /** time from the exchange until the previous build is collected: requests that waited meanwhile are answered in between */
    collectMs: 50,
  },
  /** seconds; nearly all kept answers take less than 50 µs, computed ones up to some ms */
  latencyBuckets: [0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5],
};

/** Limits of a connection; times in ms. */
export type ServerSettings = typeof settings.server;
