import { eachMember, type Literal, type Plucked } from "../src/index.js";
import { LiteralReader } from "../src/reader.js";

/** The reader with an entry point for tests: any whole literal. */
export class WholeReader extends LiteralReader {
  literal(): Literal {
    const value = this.value(true);
    this.end();
    return value;
  }
}

const reader = new WholeReader();

export const parseLiteral = (text: string): Literal => reader.load(text).literal();

/** The wanted fields of every dict of a list. */
export function pluckDicts(text: string, keys: readonly string[]): Plucked[] {
  const dicts: Plucked[] = [];
  eachMember(text, keys, { dict: (values) => dicts.push(values.slice()), other: () => {} });
  return dicts;
}
