import { DOUBLE } from "./codes.js";
import { LiteralError } from "./errors.js";

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

/** `\` and what it escapes: octal, hex of 2, 4 or 8 digits, a line break, any other character. */
const ESCAPE =
  /\\(?:([0-7]{1,3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(\r\n|[^xuUN]))|\\([xuUN])/y;

/**
 * The end of the escape that begins at `at`. Errors: LiteralError if it is cut short, outside Unicode or a `\N{…}`.
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

/**
 * A string's content as Python and JSON understand it; `text` has been checked. They disagree on one escape only: `\/`
 * is a slash in JSON; Python, as for every unknown escape, keeps the backslash. Between double quotes JSON's meaning
 * wins, because Python's repr never writes `\/`.
 */
export function unescapeContent(text: string, quote: number): string {
  return text.replace(ESCAPES_IN_TEXT, (whole, octal, hex2, hex4, hex8, other) => {
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
    const hex = hex2 ?? hex4 ?? hex8;
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (other === "/" && quote === DOUBLE) return "/";
    return ESCAPES.get(other) ?? whole;
  });
}
