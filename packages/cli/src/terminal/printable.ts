// Titles come from a file that anybody may have written: an escape sequence in one must not reach the terminal.

/** Text as a terminal may have it: its control characters but line breaks as `\u001b`, which JSON reads as the same. */
export const printable = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, escaped);

/** The same with line breaks, for what has to stay on one line. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, escaped);

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
