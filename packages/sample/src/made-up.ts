// What stands for the identifiers we do not copy. Each is settled by a seed text alone, so that the files come out
// byte for byte the same on every machine and every day.

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** A stream of 32-bit numbers from a text: FNV-1a for the seed, xorshift32 for the stream. */
function numbers(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  // Xorshift stays at zero for ever once it is there.
  state ||= 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** `/7G9915LfUQ2lVfwMEEhDsn3kT4B.jpg`: a path of TMDB's form, to no picture. */
export function imagePath(seed: string): string {
  const next = numbers(`image ${seed}`);
  const name = Array.from({ length: 27 }, () => LETTERS[next() % LETTERS.length]).join("");
  return `/${name}.jpg`;
}

/** An image path, or null for about one seed in six, as in the original. */
export function imagePathOrNull(seed: string): string | null {
  return numbers(`absent ${seed}`)() % 6 === 0 ? null : imagePath(seed);
}

/** `52fe4284c3a36847f8024f95`: 24 hexadecimal digits. */
export function creditId(seed: string): string {
  const next = numbers(`credit ${seed}`);
  return `52fe${Array.from({ length: 3 }, () => next().toString(16).padStart(8, "0"))
    .join("")
    .slice(0, 20)}`;
}

/** An id above all of TMDB's, for a person, company or collection whose own is not on file. */
export function inventedId(name: string): number {
  return 100_000_000 + (numbers(`id ${name}`)() % 900_000_000);
}
