import * as utf16 from "./codes.js";
import { expected, type LiteralError, malformedNumber, unsupported } from "./errors.js";
import { endOfEscape, unescapeContent } from "./strings.js";
import { type Literal, readInteger, WORDS } from "./values.js";

// Local constants: an imported binding is looked up on every use, which costs a third of the speed.
const {
  BACKSLASH,
  COLON,
  COMMA,
  CR,
  copyCodes,
  DICT_END,
  DOT,
  FF,
  isDigit,
  isLetter,
  isNameCode,
  isQuote,
  LF,
  LIST_END,
  LOWER_U,
  MINUS,
  PLUS,
  SPACE,
  TAB,
  UPPER_U,
  ZERO,
} = utf16;

const LEAST = 1 << 16;

const FLOAT = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

/**
 * The tokens of a literal: white space, commas, strings, numbers, words. Each takes `make`: whether to build its value
 * or only check it.
 *
 * The codes are copied out of the string first: a typed array is several times as fast to walk as charCodeAt on a slice
 * of a larger string. A 0 follows the last code, so that no loop has to compare with the length.
 * The reader extends this class instead of holding one: its inner loops use the same fields without an indirection.
 */
export class LiteralScanner {
  protected codes = new Uint16Array(LEAST);
  protected text = "";
  protected at = 0;
  /** brackets that are open */
  protected depth = 0;
  // The string read last: its content lies in [from, to). It is `plain` if nothing in it is escaped or joined.
  protected from = 0;
  protected to = 0;
  protected plain = true;

  load(text: string): this {
    if (text.length >= this.codes.length) this.codes = new Uint16Array(2 * text.length);
    copyCodes(text, this.codes);
    this.text = text;
    this.at = 0;
    this.depth = 1; // line breaks are allowed before the value
    this.space();
    this.depth = 0;
    return this;
  }

  protected code(): number {
    return this.codes[this.at] ?? 0;
  }

  /** White space; line breaks and form feeds only within brackets. */
  protected space(): void {
    for (;;) {
      const code = this.code();
      if (code > SPACE) return;
      if (code === SPACE || code === TAB) this.at++;
      else if ((code === LF || code === CR || code === FF) && this.depth > 0) this.at++;
      else return;
    }
  }

  protected comma(): boolean {
    const codes = this.codes;
    const at = this.at;
    if (codes[at] === COMMA && codes[at + 1] === SPACE && (codes[at + 2] ?? 0) > SPACE) {
      this.at = at + 2; // as Python's repr and json.dumps write it
      return true;
    }
    this.space();
    if (this.code() !== COMMA) return false;
    this.at++;
    this.space();
    return true;
  }

  /** Nothing may follow the value. */
  protected end(): void {
    this.depth = 1; // line breaks are allowed after the value
    this.space();
    if (this.code() === COMMA) throw this.unsupported("a tuple without parentheses");
    if (this.at < this.text.length) throw this.expected("the end");
  }

  protected spells(word: string, from: number): boolean {
    for (let i = 0; i < word.length; i++) if (this.codes[from + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  protected atString(): boolean {
    const code = this.code();
    return isQuote(code) || ((code === LOWER_U || code === UPPER_U) && isQuote(this.codes[this.at + 1] ?? 0));
  }

  /** The end of the plain part of a string: its closing quote, or an escape or control character before it. */
  protected endOfPlain(at: number, quote: number): number {
    const codes = this.codes;
    let end = at;
    let code = codes[end] ?? 0;
    while (code !== quote && code !== BACKSLASH && code >= SPACE) code = codes[++end] ?? 0;
    return end;
  }

  /** One or more neighbouring strings: `'a' "b"` is `'ab'`. */
  protected string(make: boolean): string {
    let value = this.piece(make);
    const next = this.code();
    if (next === COMMA || next === COLON || next === LIST_END || next === DICT_END) return value; // nearly always
    let pieces = 1;
    for (;;) {
      const end = this.at;
      this.space();
      if (!this.atString()) {
        if (isLetter(this.code())) throw this.unsupported("a name or a prefixed string after a string");
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
    return plain ? content : unescapeContent(content, quote);
  }

  protected number(make: boolean): Literal {
    const sign = this.sign();
    const codes = this.codes;
    const start = this.at;
    if (isLetter(this.code())) return sign * this.infinity();
    let at = start;
    while (isDigit(codes[at] ?? 0)) at++;
    const next = codes[at] ?? 0;
    if (next === DOT || isNameCode(next) || at === start) return sign * this.float();
    this.at = at;
    // Short enough to be exact, and without a leading zero: nothing to check if the value is not wanted.
    if (!make && at - start < 16 && (codes[start] !== ZERO || at - start === 1)) return 0;
    const value = readInteger(this.text.substring(start, at));
    if (value === undefined) throw malformedNumber(this.text, start);
    return sign === 1 || value === 0 ? value : -value;
  }

  private sign(): 1 | -1 {
    const code = this.code();
    if (code !== MINUS && code !== PLUS) return 1;
    this.at++;
    this.space();
    return code === MINUS ? -1 : 1;
  }

  /** What can follow a sign and is not a number: `-inf`, `-Infinity`. */
  private infinity(): number {
    for (const word of ["inf", "Infinity", "nan"]) {
      if (!this.spells(word, this.at) || isNameCode(this.codes[this.at + word.length] ?? 0)) continue;
      this.at += word.length;
      return word === "nan" ? Number.NaN : Number.POSITIVE_INFINITY;
    }
    throw this.expected("a number");
  }

  private float(): number {
    const start = this.at;
    FLOAT.lastIndex = start;
    const [found] = FLOAT.exec(this.text) ?? [];
    if (found === undefined) throw this.expected("a number");
    this.at += found.length;
    const next = this.code();
    if (next === DOT || isNameCode(next) || /^0+[1-9]\d*$/.test(found))
      throw malformedNumber(this.text, start);
    return Number(found);
  }

  protected word(make: boolean): Literal {
    if (this.atString()) return this.string(make);
    for (const [word, value] of WORDS) {
      if (!this.spells(word, this.at) || isNameCode(this.codes[this.at + word.length] ?? 0)) continue;
      this.at += word.length;
      return value;
    }
    throw this.expected("a value");
  }

  protected expected(what: string): LiteralError {
    return expected(what, this.text, this.at);
  }

  protected unsupported(what: string): LiteralError {
    return unsupported(what, this.at);
  }
}
