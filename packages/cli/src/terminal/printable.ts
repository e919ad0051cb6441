// Anybody may have written the file that titles come from: an escape sequence in one must not reach the terminal.

/** Text that is safe for a terminal: control characters except line breaks are written as `\u001b`, which JSON reads as the same. */
export const printable = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, escaped);

/** The same including line breaks, for text that must stay on one line. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, escaped);

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
