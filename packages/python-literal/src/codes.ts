// UTF-16 codes that have a meaning in a literal.

export const TAB = 9;
export const LF = 10;
export const FF = 12;
export const CR = 13;
export const SPACE = 32;
export const DOUBLE = 34; // "
const SINGLE = 39; // '
export const OPEN = 40; // (
export const CLOSE = 41; // )
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const ZERO = 48;
const NINE = 57;
export const COLON = 58;
export const UPPER_N = 78;
export const UPPER_U = 85;
export const LIST = 91; // [
export const BACKSLASH = 92;
export const LIST_END = 93; // ]
export const LOWER_U = 117;
export const DICT = 123; // {
export const DICT_END = 125; // }

export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
export const isQuote = (code: number): boolean => code === SINGLE || code === DOUBLE;
export const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
/** Can be part of a name or a number, so it cannot directly follow one. */
export const isNameCode = (code: number): boolean =>
  isDigit(code) || code === 95 || code > 127 || isLetter(code);

const SHORT = 48; // below this length a call to Buffer.write costs more than the loop

/** Copies the UTF-16 codes of a text into `codes`, followed by a 0. */
export function copyCodes(text: string, codes: Uint16Array): void {
  const length = text.length;
  if (length < SHORT) for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(i);
  else Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).write(text, "utf16le");
  codes[length] = 0;
}
