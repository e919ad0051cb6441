import { eachTrigram, type FlatLists, type GramColumns, ListsBuilder } from "@movies/artifacts";
import { sortedNames } from "../names.js";
import { PairNumbers } from "./pair-numbers.js";
import { rowsByNumber } from "./rows-by-number.js";

/** The search index over the keys of the three tables. */
export function gramColumns(
  keys: Readonly<Record<"titles" | "people" | "groups", readonly string[]>>,
): GramColumns {
  const pairs = new PairNumbers();
  const grams = new PairNumbers(); // the number of the first two letters, and the third
  const gramsOf = (all: readonly string[]): FlatLists<Int32Array> => {
    const lists = new ListsBuilder(Int32Array);
    const add = (a: number, b: number, c: number) => lists.push(grams.numberOf(pairs.numberOf(a, b), c));
    for (const key of all) {
      eachTrigram(key, add);
      lists.endList();
    }
    return lists.finish();
  };
  const [titles, people, groups] = [gramsOf(keys.titles), gramsOf(keys.people), gramsOf(keys.groups)];
  const textOf = (gram: number): string => {
    const [pair, c] = grams.pairOf(gram);
    return String.fromCodePoint(...pairs.pairOf(pair), c);
  };
  const { names, rankOf } = sortedNames(Array.from({ length: grams.size }, (_, gram) => textOf(gram)));
  return {
    grams: names,
    titles: rowsByNumber(titles, rankOf, names.length),
    people: rowsByNumber(people, rankOf, names.length),
    groups: rowsByNumber(groups, rankOf, names.length),
  };
}
