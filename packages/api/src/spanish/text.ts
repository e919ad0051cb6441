import { settings } from "../settings.js";

/** The input between quotation marks, cut to a length that fits a message. */
export function quoted(text: string): string {
  const letters = [...text.slice(0, settings.echoLength * 2)];
  const cut = letters.slice(0, settings.echoLength).join("");
  return cut.length < text.length ? `«${cut}…»` : `«${text}»`;
}

/** Words as a list: `a, b o c`. None of ours begins with the sound that turns `y` into `e` or `o` into `u`. */
export function spanishList(words: readonly string[], conjunction: "y" | "o"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
