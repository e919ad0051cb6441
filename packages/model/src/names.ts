import { compareKeys } from "@movies/artifacts";

/** Numbers texts from 0 in the order in which they first occur. */
export class Numbered {
  /** the text of each number */
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  readonly numberOf = (text: string): number => {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.names.length);
    return this.names.push(text) - 1;
  };
}

/** The positions of the texts in the order of `compareKeys`; among equal texts the first position first. */
export const orderOf = (texts: readonly string[]): Int32Array =>
  Int32Array.from(texts.keys()).sort((a, b) => compareKeys(texts[a], texts[b]) || a - b);

/** The names in order, and for each given position its position in that order. */
export function sortedNames(given: readonly string[]): { names: string[]; rankOf: Int32Array } {
  const order = orderOf(given);
  const rankOf = new Int32Array(order.length);
  order.forEach((position, rank) => {
    rankOf[position] = rank;
  });
  return { names: Array.from(order, (position) => given[position]), rankOf };
}
