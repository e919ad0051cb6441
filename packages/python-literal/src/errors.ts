/** A text that is not a literal of the expected kind: `expected "," or "]" at offset 12, found "x"`. */
export class LiteralError extends Error {
  override readonly name = "LiteralError";
  /** in UTF-16 units from the start of the text */
  readonly offset: number;
  /** Python may read it; this reader does not, by choice */
  readonly unsupported: boolean;

  constructor(message: string, offset: number, unsupported = false) {
    super(message);
    this.offset = offset;
    this.unsupported = unsupported;
  }
}

/** Comments, line continuations, the ellipsis, prefixed strings, a line break outside brackets. */
const LEFT_OUT = /^(?:#|\\[\r\n]|\.\.\.|[bru]{1,2}['"]|[\r\n\f])/i;

export function expected(what: string, text: string, at: number): LiteralError {
  const rest = text.slice(at, at + 12);
  const came = at >= text.length ? "found the end" : `found ${JSON.stringify(rest)}`;
  return new LiteralError(`expected ${what} at offset ${at}, ${came}`, at, LEFT_OUT.test(rest));
}

export const unsupported = (what: string, at: number): LiteralError =>
  new LiteralError(`${what} at offset ${at} is not supported`, at, true);

/** Digits that are not a decimal number; `0x10`, `1_000` and `1j` would be read by Python. */
export function malformedNumber(text: string, start: number): LiteralError {
  const came = text.slice(start, start + 12);
  const [word = ""] = /^[\w.]*(?:(?<=[eE])[+-]\w*)?/.exec(text.slice(start)) ?? [];
  return new LiteralError(
    `expected a decimal number at offset ${start}, found ${JSON.stringify(came)}`,
    start,
    /_|[jJ]$|^0[xXoObB]/.test(word),
  );
}
