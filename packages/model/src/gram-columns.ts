import { eachTrigram, type FlatLists, type GramColumns, ListsBuilder } from "@movies/artifacts";
import { PackedNumbers } from "./packed-numbers.js";
import { sortedNames } from "./text-order.js";
import { transposed } from "./transposed.js";

/** The search index over the keys of both tables. */
export function gramColumns(titles: readonly string[], people: readonly string[]): GramColumns {
  const numbers = new GramNumbers();
  const ofTitles = numbers.lists(titles);
  const ofPeople = numbers.lists(people);
  const { names: grams, rankOf } = numbers.sorted();
  const rowsOf = ({ starts, values }: FlatLists<Int32Array>) =>
    transposed({ starts, values: values.map((gram) => rankOf[gram] ?? -1) }, grams.length);
  return { grams, titles: rowsOf(ofTitles), people: rowsOf(ofPeople) };
}

/** Numbers for trigrams: the third letter with the number of the two before it. */
class GramNumbers {
  private readonly pairs = new PackedNumbers();
  private readonly grams = new PackedNumbers();

  /** The numbers of the trigrams of each key, one as often as it occurs. */
  lists(keys: readonly string[]): FlatLists<Int32Array> {
    const { pairs, grams } = this;
    const lists = new ListsBuilder(Int32Array);
    const add = (a: number, b: number, c: number) => lists.push(grams.numberOf(pairs.numberOf(a, b), c));
    for (const key of keys) {
      eachTrigram(key, add);
      lists.endList();
    }
    return lists.finish();
  }

  /** The trigrams by `compareKeys`, and the place among them of each number. */
  sorted() {
    return sortedNames(Array.from({ length: this.grams.size }, (_, gram) => this.textOf(gram)));
  }

  private textOf(gram: number): string {
    const [pair, c] = this.grams.pairOf(gram);
    return String.fromCodePoint(...this.pairs.pairOf(pair), c);
  }
}
