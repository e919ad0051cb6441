// Unicode guarantees that no text has a meaning for these two.
const QUOTE = "\ufdd0";
const BACKSLASH = "\ufdd1";

/**
 * Hides what a backslash escapes, as Spark and MySQL write it, so that the text can be cut as any other CSV: `\\"` is a quote,
 * `\\\\` a backslash, `\\` before a line break nothing. Before anything else a backslash is a character like any other. The
 * text may come in pieces.
 */
export class EscapeHider {
  private held = "";

  push(text: string, last: boolean): string {
    const all = this.held + text;
    const [tail = ""] = last ? [] : (/\\+$/.exec(all) ?? []);
    this.held = tail.length % 2 === 1 ? "\\" : "";
    return all
      .slice(0, all.length - this.held.length)
      .replace(/\\(["\\\n])/g, (_, escaped: string) =>
        escaped === '"' ? QUOTE : escaped === "\n" ? "\n" : BACKSLASH,
      );
  }
}

/** The text that was meant. */
export const unescaped = (text: string): string => text.replaceAll(QUOTE, '"').replaceAll(BACKSLASH, "\\");

/** The text as the file has it. */
export const asWritten = (text: string): string =>
  text.replaceAll(QUOTE, '\\"').replaceAll(BACKSLASH, "\\\\");
