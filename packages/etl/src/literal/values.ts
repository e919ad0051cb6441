import { SETTINGS } from "../settings.js";

/** What a Python literal becomes: tuples are arrays, dicts are Maps (so `__proto__` is a key like any other). */
export type Literal =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Literal[]
  | ReadonlyMap<string, Literal>;

/** The wanted values of one dict, in the order of the keys asked for; undefined where it has no such key. */
export type Plucked = readonly (Literal | undefined)[];

/** A text that is no literal of the expected kind: `expected "," or "]" at offset 12, found "x"`. */
export class LiteralError extends Error {
  override readonly name = "LiteralError";
  /** in UTF-16 units from the start of the text */
  readonly offset: number;
  /** Python may read it; this reader by choice does not */
  readonly unsupported: boolean;

  constructor(message: string, offset: number, unsupported = false) {
    super(message);
    this.offset = offset;
    this.unsupported = unsupported;
  }
}

/** The names Python has for values. */
export const WORDS: readonly (readonly [string, Literal])[] = [
  ["None", null],
  ["True", true],
  ["False", false],
];

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
  ["\n", ""],
  ["\r", ""],
  ["\r\n", ""],
]);

/** `\` and what belongs to it: octal, hex of 2, 4 or 8 digits, an escaped line break, any other character. */
const ESCAPE =
  /\\(?:([0-7]{1,3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(\r\n|[^xuUN]))|\\([xuUN])/y;

/**
 * The end of the escape that begins at `at`. Errors: LiteralError, where it is cut short, out of Unicode or a `\N{…}`.
 */
export function endOfEscape(text: string, at: number): number {
  ESCAPE.lastIndex = at;
  const found = ESCAPE.exec(text);
  const [whole = "", , , , long, , broken] = found ?? [];
  if (broken === "N")
    throw new LiteralError(`a character by name (\\N) at offset ${at} is not supported`, at, true);
  if (found === null || broken !== undefined || (long !== undefined && Number.parseInt(long, 16) > 0x10ffff))
    throw new LiteralError(
      `the escape at offset ${at} is not complete: ${JSON.stringify(text.slice(at, at + 10))}`,
      at,
    );
  return at + whole.length;
}

const ESCAPES_IN_TEXT = new RegExp(ESCAPE.source, "g");

/** A string's content as Python understands it; an unknown escape keeps its backslash. `text` was checked before. */
export function unescapePython(text: string): string {
  return text.replace(ESCAPES_IN_TEXT, (whole, octal, hex2, hex4, hex8, other) => {
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
    const hex = hex2 ?? hex4 ?? hex8;
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ESCAPES.get(other) ?? whole;
  });
}

/** An integer of decimal digits: a number where that is exact, else a bigint. undefined where Python refuses it. */
export function readInteger(digits: string): number | bigint | undefined {
  if (digits.length > SETTINGS.integerDigits || /^0+[1-9]/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}

const SHORT = 48; // below this many characters a call to copy costs more than it saves

/** Copies the UTF-16 codes of a text into `codes`, and a 0 behind them. */
export function copyCodes(text: string, codes: Uint16Array): void {
  const length = text.length;
  if (length < SHORT) for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(i);
  else Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).write(text, "utf16le");
  codes[length] = 0;
}
