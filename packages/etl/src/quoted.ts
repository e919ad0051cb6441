import { SETTINGS } from "./settings.js";

/** Names from a file as a message can bear them: few, short, without control characters. */
export function quoted(names: readonly string[]): string {
  const shown = names.slice(0, SETTINGS.quotedColumns).map((name) => {
    const short = name.length > SETTINGS.quotedChars ? `${name.slice(0, SETTINGS.quotedChars)}…` : name;
    return /^\w+$/.test(short) ? short : JSON.stringify(short);
  });
  const more = names.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
