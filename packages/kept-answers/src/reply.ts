import type { Coding } from "./coding.js";

export type Headers = Readonly<Record<string, string>>;

/** Names and values in turn, as node writes them: it takes a list in half the time of an object. */
export type HeaderList = readonly string[];

/** A response, except for the parts that belong to one request. */
export interface Reply {
  readonly status: number;
  readonly headers: HeaderList;
  /** null for none, as in a 304 */
  readonly body: string | Buffer | null;
  /** the label under which the answer is counted, see `label` */
  readonly label: string;
}

/** The answer of one address: uncompressed, and compressed once somebody has asked for that. */
export interface Resource {
  readonly label: string;
  /** its entity tag without quotation marks; undefined unless it is a cacheable 200 */
  readonly tag: string | undefined;
  /** whether it stays the same, so that it may be kept */
  readonly settled: boolean;
  /** whether compressing pays */
  readonly compressible: boolean;
  /** those of its headers that do not depend on the body; one list for all resources that have the same */
  readonly headers: HeaderList;
  readonly plain: Reply;
  readonly compressed: Readonly<Partial<Record<Coding, Reply>>>;
}
