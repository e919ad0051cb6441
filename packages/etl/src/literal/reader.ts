import { SETTINGS } from "../settings.js";
import {
  copyCodes,
  endOfEscape,
  type Literal,
  LiteralError,
  type Plucked,
  readInteger,
  unescapePython,
  WORDS,
} from "./values.js";

const TAB = 9;
const LF = 10;
const FF = 12;
const CR = 13;
const SPACE = 32;
const DOUBLE = 34; // "
const SINGLE = 39; // '
const OPEN = 40; // (
const CLOSE = 41; // )
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const COLON = 58;
const UPPER_U = 85;
const LIST = 91; // [
const BACKSLASH = 92;
const LIST_END = 93; // ]
const LOWER_U = 117;
const DICT = 123; // {
const DICT_END = 125; // }

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isQuote = (code: number): boolean => code === SINGLE || code === DOUBLE;
/** may stand within a name or a number, so not right behind one */
const isNameCode = (code: number): boolean => isDigit(code) || code === 95 || code > 127 || isLetter(code);
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const NO_KEYS: readonly string[] = [];
/** Comments, line continuations, the ellipsis, prefixed strings, a line break where none is allowed for. */
const LEFT_OUT = /^(?:#|\\[\r\n]|\.\.\.|[bru]{1,2}['"]|[\r\n\f])/i;
const FLOAT = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

/**
 * One recursive descent for all uses: every production takes `make`, whether its value is wanted or only to be checked.
 * The codes are copied out of the string first: papaparse hands out slices of large strings, and a typed array is
 * several times as fast to walk as charCodeAt on those. A 0 ends the codes, so that no loop needs to ask for the length.
 */
export class LiteralReader {
  private codes = new Uint16Array(1 << 16);
  private text = "";
  private at = 0;
  private depth = 0;
  // The string read last: its content lies in [from, to), and is `plain` where nothing in it is escaped or joined.
  private from = 0;
  private to = 0;
  private plain = true;

  load(text: string): this {
    if (text.length >= this.codes.length) this.codes = new Uint16Array(2 * text.length);
    copyCodes(text, this.codes);
    this.text = text;
    this.at = 0;
    this.depth = 0;
    this.space();
    return this;
  }

  literal(): Literal {
    const value = this.value(true);
    this.end();
    return value;
  }

  dictFields(keys: readonly string[]): Plucked {
    const fields = this.fields(keys);
    this.end();
    return fields;
  }

  listFields(keys: readonly string[]): Plucked[] {
    const rows: Plucked[] = [];
    this.items(() => rows.push(this.fields(keys)));
    this.end();
    return rows;
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
    } else if (first > 48 && first <= 57) {
      while (isDigit(codes[at] ?? 0)) at++;
      if (at - this.at > 15) return void this.value(false);
    } else return void this.value(false);
    const next = codes[at] ?? 0;
    if (next === COMMA || next === DICT_END) this.at = at;
    else this.value(false);
  };

  /** Where a string stops being plain: at its closing quote, or before at an escape or a control character. */
  private endOfPlain(at: number, quote: number): number {
    const codes = this.codes;
    let end = at;
    let code = codes[end] ?? 0;
    while (code !== quote && code !== BACKSLASH && code >= SPACE) code = codes[++end] ?? 0;
    return end;
  }

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

  private fields(keys: readonly string[]): Plucked {
    const values: (Literal | undefined)[] = [];
    for (let k = 0; k < keys.length; k++) values.push(undefined); // ten times as fast as fill
    this.entries(keys, values, undefined);
    return values;
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

  private comma(): boolean {
    const codes = this.codes;
    const at = this.at;
    if (codes[at] === COMMA && codes[at + 1] === SPACE && (codes[at + 2] ?? 0) > SPACE) {
      this.at = at + 2; // as repr writes it
      return true;
    }
    this.space();
    if (this.code() !== COMMA) return false;
    this.at++;
    this.space();
    return true;
  }

  /** A key, its colon, and the space behind. */
  private key(): void {
    const quote = this.code();
    if (isQuote(quote)) {
      const end = this.endOfPlain(this.at + 1, quote);
      if (this.codes[end] === quote && this.codes[end + 1] === COLON && this.codes[end + 2] === SPACE) {
        this.from = this.at + 1;
        this.to = end;
        this.plain = true;
        this.at = end + 3;
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

  private spells(word: string, from: number): boolean {
    for (let i = 0; i < word.length; i++) if (this.codes[from + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  private atString(): boolean {
    const code = this.code();
    return isQuote(code) || ((code === LOWER_U || code === UPPER_U) && isQuote(this.codes[this.at + 1] ?? 0));
  }

  /** One or more neighbouring strings: `'a' "b"` is `'ab'`. */
  private string(make: boolean): string {
    let value = this.piece(make);
    const next = this.code();
    if (next === COMMA || next === COLON || next === LIST_END || next === DICT_END) return value; // as good as always
    let pieces = 1;
    for (;;) {
      const end = this.at;
      this.space();
      if (!this.atString()) {
        if (isLetter(this.code())) throw this.unsupported("a name or a prefixed string behind a string");
        this.at = end;
        break;
      }
      value += this.piece(make);
      pieces++;
    }
    if (pieces > 1) this.plain = false;
    return value;
  }

  private piece(make: boolean): string {
    const codes = this.codes;
    if (!isQuote(this.code())) this.at++; // the u of u'…'
    const quote = this.code();
    const from = this.at + 1;
    if (codes[from] === quote && codes[from + 1] === quote) throw this.unsupported("a triple-quoted string");
    let plain = true;
    let at = from;
    for (;;) {
      const code = codes[at] ?? 0;
      if (code === quote) break;
      if (code === BACKSLASH) {
        plain = false;
        at = endOfEscape(this.text, at);
      } else if (code < SPACE && (code === 0 || code === LF || code === CR)) {
        this.at = at;
        throw this.expected(`the closing ${String.fromCharCode(quote)}`);
      } else at++;
    }
    this.from = from;
    this.to = at;
    this.plain = plain;
    this.at = at + 1;
    if (!make) return "";
    const content = this.text.substring(from, at);
    return plain ? content : unescapePython(content);
  }

  private number(make: boolean): Literal {
    const sign = this.sign();
    const codes = this.codes;
    const start = this.at;
    let at = start;
    while (isDigit(codes[at] ?? 0)) at++;
    const next = codes[at] ?? 0;
    if (next === DOT || isNameCode(next) || at === start) return sign * this.float();
    this.at = at;
    // A single digit or one without a leading zero needs no further look where its value is not wanted.
    if (!make && at - start < 16 && (codes[start] !== 48 || at - start === 1)) return 0;
    const value = readInteger(this.text.substring(start, at));
    if (value === undefined) throw this.malformed(start);
    return sign === 1 || value === 0 ? value : -value;
  }

  private sign(): 1 | -1 {
    const code = this.code();
    if (code !== MINUS && code !== PLUS) return 1;
    this.at++;
    this.space();
    return code === MINUS ? -1 : 1;
  }

  private float(): number {
    const start = this.at;
    FLOAT.lastIndex = start;
    const [found] = FLOAT.exec(this.text) ?? [];
    if (found === undefined) throw this.expected("a number");
    this.at += found.length;
    const next = this.code();
    if (next === DOT || isNameCode(next) || /^0+[1-9]\d*$/.test(found)) throw this.malformed(start);
    return Number(found);
  }

  private word(make: boolean): Literal {
    if (this.atString()) return this.string(make);
    for (const [word, value] of WORDS) {
      if (!this.spells(word, this.at) || isNameCode(this.codes[this.at + word.length] ?? 0)) continue;
      this.at += word.length;
      return value;
    }
    throw this.expected("a value");
  }

  /** White space; line breaks and form feeds only within brackets. */
  private space(): void {
    for (;;) {
      const code = this.code();
      if (code > SPACE) return;
      if (code === SPACE || code === TAB) this.at++;
      else if ((code === LF || code === CR || code === FF) && this.depth > 0) this.at++;
      else return;
    }
  }

  private end(): void {
    this.depth = 1; // behind the value line breaks are welcome
    this.space();
    if (this.code() === COMMA) throw this.unsupported("a tuple without parentheses");
    if (this.at < this.text.length) throw this.expected("the end");
  }

  private code(): number {
    return this.codes[this.at] ?? 0;
  }

  private expected(what: string): LiteralError {
    const rest = this.text.slice(this.at, this.at + 12);
    const came = this.at >= this.text.length ? "found the end" : `found ${JSON.stringify(rest)}`;
    return new LiteralError(`expected ${what} at offset ${this.at}, ${came}`, this.at, LEFT_OUT.test(rest));
  }

  private unsupported(what: string): LiteralError {
    return new LiteralError(`${what} at offset ${this.at} is not supported`, this.at, true);
  }

  /** Digits that are no decimal number; `0x10`, `1_000` and `1j` would be read by Python. */
  private malformed(start: number): LiteralError {
    const came = this.text.slice(start, start + 12);
    const [word = ""] = /^[\w.]*(?:(?<=[eE])[+-]\w*)?/.exec(this.text.slice(start)) ?? [];
    const unsupported = /_|[jJ]$|^0[xXoObB]/.test(word);
    return new LiteralError(
      `expected a decimal number at offset ${start}, found ${JSON.stringify(came)}`,
      start,
      unsupported,
    );
  }
}
