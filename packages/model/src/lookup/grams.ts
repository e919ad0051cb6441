import { eachTrigram, type FlatLists, type GramColumns, ListsBuilder } from "@movies/artifacts";
import { sortedNames } from "../names.js";
import { PairNumbers } from "./pair-numbers.js";
import { rowsByNumber } from "./rows-by-number.js";

/** The search index over the keys of both tables. */
export function gramColumns(titles: readonly string[], people: readonly string[]): GramColumns {
  const pairs = new PairNumbers();
  const grams = new PairNumbers(); // the number of the first two letters, and the third
  const gramsOf = (keys: readonly string[]): FlatLists<Int32Array> => {
    const lists = new ListsBuilder(Int32Array);
    const add = (a: number, b: number, c: number) => lists.push(grams.numberOf(pairs.numberOf(a, b), c));
    for (const key of keys) {
      eachTrigram(key, add);
      lists.endList();
    }
    return lists.finish();
  };
  const [ofTitles, ofPeople] = [gramsOf(titles), gramsOf(people)];
  const textOf = (gram: number): string => {
    const [pair, c] = grams.pairOf(gram);
    return String.fromCodePoint(...pairs.pairOf(pair), c);
  };
  const { names, rankOf } = sortedNames(Array.from({ length: grams.size }, (_, gram) => textOf(gram)));
  return {
    grams: names,
    titles: rowsByNumber(ofTitles, rankOf, names.length),
    people: rowsByNumber(ofPeople, rankOf, names.length),
  };
}
