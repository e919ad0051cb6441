// Replacements for the identifiers that we do not copy. Each depends only on a seed text, so that the files are
// the same bytes on every machine and every day.

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** 32 bits from a text (FNV-1a), never 0: xorshift would stay there for ever. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state || 1;
}

/** The next number in a stream of 32-bit numbers (xorshift32); `>>> 0` makes it positive. */
function after(number: number): number {
  let state = number;
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state;
}

/** `/7G9915LfUQ2lVfwMEEhDsn3kT4B.jpg`: a path in TMDB's form that leads to no picture. */
export function imagePath(seed: string): string {
  let name = "";
  for (let i = 0, state = hash(`image ${seed}`); i < 27; i++) {
    state = after(state);
    name += LETTERS[(state >>> 0) % LETTERS.length];
  }
  return `/${name}.jpg`;
}

/** An image path, or null for about one seed in six, as in the original. */
export function imagePathOrNull(seed: string): string | null {
  return (after(hash(`absent ${seed}`)) >>> 0) % 6 === 0 ? null : imagePath(seed);
}

/** `52fe4284c3a36847f8024f95`: 24 hexadecimal digits. */
export function creditId(seed: string): string {
  const first = after(hash(`credit ${seed}`));
  const second = after(first);
  return `52fe${hex(first)}${hex(second)}${hex(after(second)).slice(0, 4)}`;
}

const hex = (number: number): string => (number >>> 0).toString(16).padStart(8, "0");

/** An id above all of TMDB's, for a person, company or collection whose own id is not on file. */
export function inventedId(name: string): number {
  return 100_000_000 + ((after(hash(`id ${name}`)) >>> 0) % 900_000_000);
}
