import type { Coding } from "./coding.js";

export type Headers = Readonly<Record<string, string>>;

/** Names and values in turn, as node writes them: it takes a list in half the time of an object. */
export type HeaderList = readonly string[];

/** What is sent, except for what belongs to one request. */
export interface Reply {
  readonly status: number;
  readonly headers: HeaderList;
  /** null for none, as of a 304 */
  readonly body: string | Buffer | null;
  /** what the answer is counted as, see `label` */
  readonly label: string;
}

/** The answer of one address: as it is, and compressed once somebody asked for that. */
export interface Resource {
  readonly label: string;
  /** its entity tag without quotation marks; undefined unless it is a 200 that stays the same */
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
