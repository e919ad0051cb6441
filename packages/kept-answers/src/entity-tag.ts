import { createHash } from "node:crypto";
import type { Coding } from "./coding.js";
import { fnv1a } from "./hash.js";

/** Names what an address answers, before it is answered: the tag, without quotation marks. */
export type Tagger = (target: string) => string;

/**
 * The tagger of a service. What made an answer (build, code) and its address settle the answer, so the tag is made of
 * those, and a client that shows it gets its 304 though the body was never made. Tags are compared within one address
 * only; the address is part of the tag because one that was given elsewhere proves nothing here: this address may not
 * answer 200 at all.
 */
export function createTagger(madeBy: () => readonly string[]): Tagger {
  let maker: string | undefined; // worked out with the first tag: it may take a while
  return (target) => {
    maker ??= createHash("sha256").update(JSON.stringify(madeBy())).digest("base64url").slice(0, 16);
    return `${maker}.${fnv1a(target).toString(36)}`;
  };
}

/** A tag as it is sent. Each coding has its own, because its bytes differ. */
export const quotedTag = (tag: string, coding: Coding | undefined): string =>
  coding === undefined ? `"${tag}"` : `"${tag}-${coding}"`;

/**
 * Which of the tags in a header names what would be sent: quoted, or undefined if none does. Whether it is sent compressed
 * is known only once it is made, so a client that accepts a coding may show either tag. `*` names no tag.
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

/** Whether a header is `*`: whatever there is. */
export const isAny = (shown: string): boolean => shown.trim() === "*";
