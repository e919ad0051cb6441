import { BACKSLASH, CLOSE, COMMA, DICT, DICT_END, isQuote, LIST, LIST_END, OPEN } from "./codes.js";

const CLOSERS: ReadonlyMap<number, number> = new Map([
  [DICT, DICT_END],
  [LIST, LIST_END],
  [OPEN, CLOSE],
]);
const CLOSING: ReadonlySet<number> = new Set(CLOSERS.values());

/**
 * Where an unreadable value ends: before the comma or bracket that ends it, seen by brackets and quotes alone, as in
 * `datetime.date(1995, 10, 30)`. -1 if that is nowhere, because a quote is not closed or brackets do not match.
 */
export function endOfValue(codes: Uint16Array, from: number): number {
  const open: number[] = [];
  for (let at = from; ; at++) {
    const code = codes[at] ?? 0;
    if (code === 0) return -1;
    const closer = CLOSERS.get(code);
    if (closer !== undefined) open.push(closer);
    else if (CLOSING.has(code)) {
      if (open.length === 0) return at;
      if (open.pop() !== code) return -1;
    } else if (code === COMMA && open.length === 0) return at;
    else if (isQuote(code)) {
      at = endOfString(codes, at, code);
      if (at === -1) return -1;
    }
  }
}

function endOfString(codes: Uint16Array, from: number, quote: number): number {
  for (let at = from + 1; ; at++) {
    const code = codes[at] ?? 0;
    if (code === 0) return -1;
    if (code === BACKSLASH) at++;
    else if (code === quote) return at;
  }
}
