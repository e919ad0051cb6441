let codes: ReadonlyMap<string, string> | undefined;

/** The ISO 639-1 code of a language, given by its code, its English name or its own name; a name that is unknown stays. */
export function codeOf(language: string): string {
  const text = language.trim();
  if (/^[a-z]{2}$/.test(text)) return text;
  codes ??= namedCodes();
  return codes.get(text.toLowerCase()) ?? text;
}

function namedCodes(): ReadonlyMap<string, string> {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  const found = new Map<string, string>();
  const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  for (const code of all) {
    const names = [english.of(code)];
    if (names[0] !== undefined)
      names.push(new Intl.DisplayNames(code, { type: "language", fallback: "none" }).of(code));
    for (const name of names)
      if (name !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), code);
  }
  return found;
}
