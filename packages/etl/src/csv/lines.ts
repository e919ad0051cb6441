/** Line breaks in a part of a text. */
export function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** The first `count` lines of a text with their line breaks; undefined if it has fewer. */
export function firstLines(text: string, count: number): string | undefined {
  let end = 0;
  for (let line = 0; line < count; line++) {
    end = text.indexOf("\n", end) + 1;
    if (end === 0) return undefined;
  }
  return text.slice(0, end);
}
