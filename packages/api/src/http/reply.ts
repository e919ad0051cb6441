/** What is sent over HTTP, but for what belongs to one request: its id, its origin. */
export interface Reply {
  readonly status: number;
  /** names and values in turn, as node writes them */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** What a GET of one address is answered with, settled until the next build: as it is, and compressed once somebody asked for that. */
export interface Resource {
  /** the template of its route, as documented */
  readonly route: string;
  /** its entity tag without quotation marks; undefined of what is no 200 or not settled */
  readonly tag: string | undefined;
  /** whether it may be kept and given again */
  readonly settled: boolean;
  /** whether compressing pays */
  readonly compressible: boolean;
  readonly plain: Reply;
  readonly compressed: Readonly<Partial<Record<Coding, Reply>>>;
}

/** Content codings that are spoken here, the better first. */
export const CODINGS = ["br", "gzip"] as const;
export type Coding = (typeof CODINGS)[number];

/** Bytes a resource takes in memory; `settings.cache.entryBytes` stand for what surrounds its bodies. */
export const bodyBytes = ({ plain, compressed }: Resource): number =>
  [plain, ...Object.values(compressed)].reduce((sum, { body }) => sum + body.byteLength, 0);
