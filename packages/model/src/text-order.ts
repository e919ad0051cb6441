import { compareKeys } from "@movies/artifacts";

/** The places of the texts in the order of `compareKeys`, of equal ones the first place first. */
export function orderOf(texts: readonly string[]): Int32Array {
  const prefixes = Float64Array.from(texts, prefixOf); // tell most texts apart, and numbers compare faster
  return Int32Array.from(texts.keys()).sort(
    (a, b) => (prefixes[a] ?? 0) - (prefixes[b] ?? 0) || compareKeys(texts[a] ?? "", texts[b] ?? "") || a - b,
  );
}

/** Names in order, and by the place of each among the given ones its place among them. */
export function sortedNames(given: readonly string[]): { names: string[]; rankOf: Int32Array } {
  const order = orderOf(given);
  const rankOf = new Int32Array(order.length);
  order.forEach((place, rank) => {
    rankOf[place] = rank;
  });
  return { names: Array.from(order, (place) => given[place] ?? ""), rankOf };
}

/** Seven bits a code unit of the first seven, where it has so few: a text that is less than another never has more. */
function prefixOf(text: string): number {
  let prefix = 0;
  let capped = false;
  for (let i = 0; i < PREFIX; i++) {
    const unit: number = capped || i >= text.length ? 0 : text.charCodeAt(i);
    capped ||= unit >= CAP; // what follows one that stands for many may not tell them apart
    prefix = prefix * 128 + Math.min(unit, CAP);
  }
  return prefix;
}

const PREFIX = 7; // 49 bits, which a double holds
const CAP = 127;
