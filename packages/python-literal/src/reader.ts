import * as utf16 from "./codes.js";
import { LiteralError } from "./errors.js";
import { MAX_DEPTH } from "./limits.js";
import { LiteralScanner } from "./scanner.js";
import { endOfValue } from "./skip.js";
import type { Literal, Members, Plucked } from "./values.js";

// Local constants: an imported binding is looked up on every use, which costs a third of the speed.
const {
  BACKSLASH,
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
  UPPER_N,
  ZERO,
} = utf16;

/** A recursive-descent reader. Every production takes `make`: whether to build its value or only check it. */
export class LiteralReader extends LiteralScanner {
  /** values that were skipped because they are unreadable */
  skipped = 0;

  dictFields(keys: readonly string[]): Plucked {
    this.skipped = 0;
    const values: (Literal | undefined)[] = [];
    this.fields(keys, values);
    this.end();
    return values;
  }

  /** Calls `dict` with the same array every time. */
  eachMember(keys: readonly string[], { dict, other }: Members): void {
    this.skipped = 0;
    const values: (Literal | undefined)[] = [];
    this.items(() => {
      if (this.code() !== DICT) {
        const value = this.tolerant(true);
        if (value !== undefined) other(value);
        return;
      }
      this.fields(keys, values);
      dict(values);
    });
    this.end();
  }

  /** A value, or undefined for one that is unreadable and could be skipped: its end is found by brackets and quotes alone. */
  private tolerant(make: boolean): Literal | undefined {
    const { at, depth } = this;
    try {
      const value = this.value(make);
      const next = this.code();
      if (next === COMMA || next === DICT_END || next === LIST_END || next === CLOSE) return value;
      this.space();
      const code = this.code();
      if (code === COMMA || code === DICT_END || code === LIST_END || code === CLOSE) return value;
      throw this.expected('","');
    } catch (error) {
      if (!(error instanceof LiteralError)) throw error;
      const end = endOfValue(this.codes, at);
      if (end === -1 || end === at) throw error;
      this.at = end;
      this.depth = depth;
      this.skipped++;
      return undefined;
    }
  }

  protected value(make: boolean): Literal {
    const code = this.code();
    if (isQuote(code)) return this.string(make);
    if (isDigit(code) || code === MINUS || code === PLUS || code === DOT) return this.number(make);
    if (code === DICT) return this.dict(make);
    if (code === LIST || code === OPEN) return this.list(make);
    return this.word(make);
  }

  private list(make: boolean): Literal {
    const values: Literal[] = [];
    this.items(make ? () => values.push(this.value(true)) : () => this.value(false));
    return values;
  }

  private dict(make: boolean): Literal {
    const values = new Map<string, Literal>();
    this.entries((start) => {
      if (make) values.set(this.keyText(start), this.value(true));
      else this.value(false);
    });
    return values;
  }

  private fields(keys: readonly string[], values: (Literal | undefined)[]): void {
    for (let k = 0; k < keys.length; k++) values[k] = undefined; // ten times as fast as fill
    this.entries((start) => {
      const wanted = this.indexOfKey(keys, start);
      if (wanted !== -1) values[wanted] = this.tolerant(true);
      else this.tolerant(false);
    }, keys);
  }

  /** `[a, b]` or `(a, b)`: calls `each` at the start of every item; `each` must read it. */
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

  /**
   * `{'a': 1, 'b': 2}`: calls `each` at the start of every value with the offset of its key; `each` must read the value.
   * If only some `keys` are wanted, most of the other pairs are skipped without a call.
   */
  private entries(each: (start: number) => void, keys?: readonly string[]): void {
    if (this.code() !== DICT) throw this.expected("a dict");
    this.enter();
    let comma = true;
    for (;;) {
      if (keys !== undefined && comma) this.skipPairs(keys);
      if (this.code() === DICT_END) break;
      if (!comma) throw this.expected('"," or "}"');
      const start = this.at;
      this.key();
      each(start);
      comma = this.comma();
    }
    this.leave();
  }

  /**
   * Skips pairs whose key is not wanted and whose value is simple: a plain string, an integer or None, laid out as
   * Python's repr does. Nine tenths of a cast go through this loop; where it stops, the rest of the reader takes over.
   */
  private skipPairs(keys: readonly string[]): void {
    const codes = this.codes;
    for (let at = this.at; ; ) {
      const quote = codes[at] ?? 0;
      if (!isQuote(quote)) return;
      let end = at + 1;
      let code = codes[end] ?? 0;
      while (code !== quote && code !== BACKSLASH && code >= SPACE) code = codes[++end] ?? 0;
      if (code !== quote || codes[end + 1] !== COLON || codes[end + 2] !== SPACE) return;
      if (this.indexOf(keys, at + 1, end) !== -1) return;
      at = end + 3;
      const first = codes[at] ?? 0;
      if (isQuote(first)) {
        code = codes[++at] ?? 0;
        while (code !== first && code !== BACKSLASH && code >= SPACE) code = codes[++at] ?? 0;
        if (code !== first) return;
        at++;
      } else if (first === ZERO) at++;
      else if (isDigit(first)) {
        while (isDigit(codes[at] ?? 0)) at++;
        if (at - end > 18) return; // it may not fit a number
      } else if (first === UPPER_N && this.spells("None", at)) at += 4;
      else return;
      code = codes[at] ?? 0;
      if (code === DICT_END) this.at = at;
      if (code !== COMMA || codes[at + 1] !== SPACE || !isQuote(codes[at + 2] ?? 0)) return;
      at += 2;
      this.at = at;
    }
  }

  private enter(): void {
    if (++this.depth > MAX_DEPTH) throw this.unsupported(`nesting deeper than ${MAX_DEPTH}`);
    this.at++;
    this.space();
  }

  private leave(): void {
    this.depth--;
    this.at++;
  }

  /** A key, its colon, and the space after it. */
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

  /** The last key read, as a string; `start` is its offset. */
  private keyText(start: number): string {
    if (this.plain) return this.text.substring(this.from, this.to);
    const back = this.at;
    this.at = start;
    const text = this.string(true);
    this.at = back;
    return text;
  }

  private indexOfKey(keys: readonly string[], start: number): number {
    return this.plain ? this.indexOf(keys, this.from, this.to) : keys.indexOf(this.keyText(start));
  }

  /** The index of the key whose characters are exactly those of [from, to); -1 if none. */
  private indexOf(keys: readonly string[], from: number, to: number): number {
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] ?? "";
      if (key.length === to - from && this.spells(key, from)) return k;
    }
    return -1;
  }
}
