import { createHash } from "node:crypto";
import { fnv1a } from "./hash.js";
import type { Coding } from "./reply.js";

/** Names what an address answers, before it is answered: the tag, without quotation marks. */
export type Tagger = (target: string) => string;

/**
 * The tagger of a service: what is answered is settled by what made it (build, code) and the address, so the tag is
 * made of those, and a client that shows it is told 304 though the body was never made. Tags are compared within one
 * address only; the address is in it because a tag that was given at another proves nothing at this one, which may
 * answer no 200 at all.
 */
export function createTagger(madeBy: () => readonly string[]): Tagger {
  let maker: string | undefined; // worked out with the first tag: the code's fingerprint takes a while to read
  return (target) => {
    maker ??= createHash("sha256").update(JSON.stringify(madeBy())).digest("base64url").slice(0, 16);
    return `${maker}.${fnv1a(target).toString(36)}`;
  };
}

/** A tag as it is sent; each coding has its own, for its bytes are others. */
export const quotedTag = (tag: string, coding: Coding | undefined): string =>
  coding === undefined ? `"${tag}"` : `"${tag}-${coding}"`;

/**
 * Which of the tags in an `If-None-Match` is of what would be sent: quoted, or undefined where none is. What is sent
 * may be compressed or not, which is known once it is made; whoever asks for a coding is content with either.
 * The comparison is weak, as RFC 9110 13.1.2 has it; `*` names no tag and is answered by whoever knows that there is something.
 */
export function heldTag(
  ifNoneMatch: string,
  tag: string | undefined,
  coding: Coding | undefined,
): string | undefined {
  if (tag === undefined) return undefined;
  for (const [held] of ifNoneMatch.matchAll(/"[^"]*"/g))
    if (held === quotedTag(tag, undefined) || held === quotedTag(tag, coding)) return held;
  return undefined;
}

/** Whether an `If-None-Match` is `*`: whatever there is. */
export const isAny = (ifNoneMatch: string | undefined): boolean => ifNoneMatch?.trim() === "*";
