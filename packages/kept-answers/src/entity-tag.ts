import { createHash } from "node:crypto";
import type { Coding } from "./coding.js";
import { fnv1a } from "./hash.js";

/** The tag of an address's answer, known before the answer is made; without quotation marks. */
export type Tagger = (target: string) => string;

/**
 * The tagger of a service. The makers of an answer (build, code) and its address determine it, so the tag is made from
 * those, and a client that sends it gets its 304 without the body being made. Tags are compared within one address
 * only; the address is part of the tag because a tag from elsewhere proves nothing here: this address may not
 * answer 200 at all.
 */
export function createTagger(madeBy: () => readonly string[]): Tagger {
  let maker: string | undefined; // computed with the first tag, because it may take a while
  return (target) => {
    maker ??= createHash("sha256").update(JSON.stringify(madeBy())).digest("base64url").slice(0, 16);
    return `${maker}.${fnv1a(target).toString(36)}`;
  };
}

/** A tag as it is sent. Each coding has its own, because its bytes differ. */
export const quotedTag = (tag: string, coding: Coding | undefined): string =>
  coding === undefined ? `"${tag}"` : `"${tag}-${coding}"`;

/**
 * The tag in a header that matches what would be sent: quoted, or undefined if none does. Whether it is sent compressed
 * is known only once it is made, so a client that accepts a coding may send either tag. `*` is not a tag.
 */
export function heldTag(
  shown: string,
  tag: string | undefined,
  coding: Coding | undefined,
  comparison: "weak" | "strong",
): string | undefined {
  if (tag === undefined) return undefined;
  for (const [, weak, held = ""] of shown.matchAll(/(W\/)?("[^"]*")/g))
    if (comparison === "weak" || weak === undefined)
      if (held === quotedTag(tag, undefined) || held === quotedTag(tag, coding)) return held;
  return undefined;
}

/** Whether a header is `*`, which matches anything. */
export const isAny = (shown: string): boolean => shown.trim() === "*";
