import type { ModelName } from "@movies/catalog";

/** Every number of the service that a person may turn, with its reason. */
export const settings = {
  /** the best of the three, see docs/models.md */
  defaultModel: "mezcla" as ModelName,
  /** the original answered with five */
  defaultK: 5,
  /** what an autocomplete list shows */
  defaultLimit: 10,
  /** no film is older; `anio=95` is more likely a slip than a question */
  firstYear: 1800,
  lastYear: 2199,
  /** ids are 32-bit integers in films.arrow */
  largestId: 2 ** 31 - 1,
  /** years that a 404 names if there is no film of the year asked for: as many as fit in a sentence */
  yearsNamed: 3,
  /** characters of what came that a message repeats */
  echoLength: 60,
  /** how long an answer may be given on unasked: a new build is seen within a minute, and asking again costs a 304 */
  maxAgeSeconds: 60,
  cache: {
    /** of answers kept in memory: some five thousand small ones, within the 160 MB the service may take */
    bytes: 4 * 2 ** 20,
    /** what a kept answer takes beside its bodies and address, its list of headers above all; 670 measured */
    entryBytes: 768,
  },
  compression: {
    /** less fits into one packet with its headers anyway, and arrives no sooner */
    leastBytes: 1024,
    /** as small as gzip's best at a fraction of the time that 11, brotli's own default, takes */
    brotliQuality: 5,
    /** 2 ** 18 bytes hold any answer; 4 MB for each, brotli's own default, would be seen in the memory of the service */
    brotliWindow: 18,
    /** zlib's own default */
    gzipLevel: 6,
    /** values of Accept-Encoding that are remembered: browsers and libraries send a dozen, an attacker as many as he likes */
    rememberedHeaders: 100,
    /** bodies compressed at once, each with an encoder of about 1 MB, on the four threads of node's pool; a body beyond that goes uncompressed */
    jobs: 16,
    /** bytes of those bodies; the largest file of the documentation has 1.4 MB */
    jobBytes: 4 * 2 ** 20,
  },
  server: {
    /** bytes of request line and headers; node's own default, said here because a message names it */
    maxHeaderSize: 16 * 1024,
    /** no client sends half of it; node reads no more */
    maxHeadersCount: 100,
    /** for the headers to arrive: a packet or two, on a bad line a retransmission or three */
    headersTimeout: 10_000,
    /** for the whole request; there are no bodies to wait for */
    requestTimeout: 15_000,
    /** between two requests: longer than the 60 s of usual load balancers, so that they close first and send nothing into a closing connection */
    keepAliveTimeout: 65_000,
    /** without a byte in either direction while an answer is being sent: who reads no more is let go */
    idleTimeout: 30_000,
    /** how often node looks for requests that take too long */
    checkingInterval: 5_000,
    /** how long open requests may take to end after SIGTERM; container platforms kill after 10 s */
    stopMs: 5000,
    /** how long a client may keep a connection after it was refused: long enough to read the answer */
    refusedMs: 1000,
  },
  reload: {
    /** between two looks for a new build, each a dozen looks at the file system and 0.3 ms of CPU time */
    pollMs: 1000,
    /** for how long nobody must have written to it: what is still being copied would be refused */
    settleMs: 300,
    /** after which a refused build is tried again untouched: memory, open files or a network may have been short */
    retryMs: 60_000,
    /** from the exchange until the build before is collected: who waited while the new one was tried is answered in between */
    collectMs: 50,
  },
  /** seconds; nearly all kept answers take less than 50 µs, made ones up to some ms */
  latencyBuckets: [0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5],
};

/** What a connection may take and ask for; times in ms. */
export type ServerSettings = typeof settings.server;
