import type { Body } from "./body.js";

/** Content codings that are spoken here, the better first. */
export const CODINGS = ["br", "gzip"] as const;
export type Coding = (typeof CODINGS)[number];

/** What is sent over HTTP, but for what belongs to one request: its id, its origin. */
export interface Reply {
  readonly status: number;
  /** names and values in turn, as node writes them */
  readonly headers: readonly string[];
  readonly body: Body;
}

/** What a GET of one address is answered with: as it is, and compressed once somebody asked for that. */
export interface Resource {
  /** the template of its route, as documented */
  readonly route: string;
  /** its entity tag without quotation marks; undefined of what is no 200 or not settled */
  readonly tag: string | undefined;
  /** whether it is the same until the next build, so that it may be kept */
  readonly settled: boolean;
  /** whether compressing pays */
  readonly compressible: boolean;
  /** those of its headers that do not depend on the body; one list for all resources that have the same */
  readonly headers: readonly string[];
  readonly plain: Reply;
  readonly compressed: Readonly<Partial<Record<Coding, Reply>>>;
}
