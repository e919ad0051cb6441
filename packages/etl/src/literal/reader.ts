import { SETTINGS } from "../settings.js";
import * as utf16 from "./codes.js";
import { LiteralScanner } from "./scanner.js";
import type { Literal, Plucked } from "./values.js";

// As constants of this file: those of another are looked up anew each time, which costs a third of the speed.
const {
  CLOSE,
  COLON,
  COMMA,
  DICT,
  DICT_END,
  DOT,
  isDigit,
  isNameCode,
  isQuote,
  LIST,
  LIST_END,
  MINUS,
  OPEN,
  PLUS,
  SPACE,
  ZERO,
} = utf16;

const NO_KEYS: readonly string[] = [];

/** One recursive descent for all uses: every production takes `make`, whether its value is wanted or only to be checked. */
export class LiteralReader extends LiteralScanner {
  literal(): Literal {
    const value = this.value(true);
    this.end();
    return value;
  }

  dictFields(keys: readonly string[]): Plucked {
    const values: (Literal | undefined)[] = [];
    this.fields(keys, values);
    this.end();
    return values;
  }

  listFields(keys: readonly string[]): Plucked[] {
    const dicts: Plucked[] = [];
    this.eachDict(keys, (values) => dicts.push(values.slice()));
    return dicts;
  }

  /** `take` is handed one array again and again. */
  eachDict(keys: readonly string[], take: (values: Plucked) => void): void {
    const values: (Literal | undefined)[] = [];
    this.items(() => {
      this.fields(keys, values);
      take(values);
    });
    this.end();
  }

  private value(make: boolean): Literal {
    const code = this.code();
    if (isQuote(code)) return this.string(make);
    if (isDigit(code) || code === MINUS || code === PLUS || code === DOT) return this.number(make);
    if (code === DICT) return this.dict(make);
    if (code === LIST || code === OPEN) return this.list(make);
    return this.word(make);
  }

  /** Reads a value that nobody wants. Most of a cast goes through the two loops here; `value` does all the rest. */
  private readonly skip = (): void => {
    const codes = this.codes;
    const first = codes[this.at] ?? 0;
    let at = this.at + 1;
    if (isQuote(first)) {
      at = this.endOfPlain(at, first);
      if (codes[at] !== first) return void this.value(false);
      at++;
    } else if (first > ZERO && isDigit(first)) {
      while (isDigit(codes[at] ?? 0)) at++;
      if (at - this.at > 15) return void this.value(false);
    } else return void this.value(false);
    const next = codes[at] ?? 0;
    if (next === COMMA || next === DICT_END) this.at = at;
    else this.value(false);
  };

  private list(make: boolean): Literal {
    const values: Literal[] = [];
    this.items(make ? () => values.push(this.value(true)) : this.skip);
    return values;
  }

  private dict(make: boolean): Literal {
    const values = new Map<string, Literal>();
    this.entries(NO_KEYS, [], make ? values : undefined);
    return values;
  }

  private fields(keys: readonly string[], values: (Literal | undefined)[]): void {
    for (let k = 0; k < keys.length; k++) values[k] = undefined; // ten times as fast as fill
    this.entries(keys, values, undefined);
  }

  /** `[a, b]` or `(a, b)`: calls `each` at the start of every item, which is to read it. */
  private items(each: () => void): void {
    const open = this.code();
    if (open !== LIST && open !== OPEN) throw this.expected("a list");
    const close = open === LIST ? LIST_END : CLOSE;
    this.enter();
    let count = 0;
    let comma = true;
    while (this.code() !== close) {
      if (!comma) throw this.expected(open === LIST ? '"," or "]"' : '"," or ")"');
      each();
      count++;
      comma = this.comma();
    }
    if (open === OPEN && count === 1 && !comma) throw this.unsupported("a single value in parentheses");
    this.leave();
  }

  /** `{'a': 1, 'b': 2}`: all of it goes into `all`, or the values of `keys` into `values`, or it is only checked. */
  private entries(
    keys: readonly string[],
    values: (Literal | undefined)[],
    all: Map<string, Literal> | undefined,
  ): void {
    if (this.code() !== DICT) throw this.expected("a dict");
    this.enter();
    let comma = true;
    while (this.code() !== DICT_END) {
      if (!comma) throw this.expected('"," or "}"');
      const start = this.at;
      this.key();
      const wanted = keys.length === 0 ? -1 : this.indexOfKey(keys, start);
      if (all !== undefined) all.set(this.keyText(start), this.value(true));
      else if (wanted !== -1) values[wanted] = this.value(true);
      else this.skip();
      comma = this.comma();
    }
    this.leave();
  }

  private enter(): void {
    if (++this.depth > SETTINGS.literalDepth)
      throw this.unsupported(`nesting deeper than ${SETTINGS.literalDepth}`);
    this.at++;
    this.space();
  }

  private leave(): void {
    this.depth--;
    this.at++;
  }

  /** A key, its colon, and the space behind. */
  private key(): void {
    const codes = this.codes;
    const quote = this.code();
    if (isQuote(quote)) {
      const end = this.endOfPlain(this.at + 1, quote);
      if (codes[end] === quote && codes[end + 1] === COLON) {
        this.from = this.at + 1;
        this.to = end;
        this.plain = true;
        this.at = codes[end + 2] === SPACE ? end + 3 : end + 2;
        if (this.code() <= SPACE) this.space();
        return;
      }
    }
    if (this.atString()) this.string(false);
    else if (isNameCode(this.code())) throw this.unsupported("a key that is no string");
    else throw this.expected("a key");
    this.space();
    const code = this.code();
    if (code === COMMA || code === DICT_END) throw this.unsupported("a set");
    if (code !== COLON) throw this.expected('":"');
    this.at++;
    this.space();
  }

  /** The key read last as a string; `start` is where it began. */
  private keyText(start: number): string {
    if (this.plain) return this.text.substring(this.from, this.to);
    const back = this.at;
    this.at = start;
    const text = this.string(true);
    this.at = back;
    return text;
  }

  private indexOfKey(keys: readonly string[], start: number): number {
    if (!this.plain) return keys.indexOf(this.keyText(start));
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] ?? "";
      if (key.length === this.to - this.from && this.spells(key, this.from)) return k;
    }
    return -1;
  }
}
