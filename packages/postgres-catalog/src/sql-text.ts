/** A name as SQL has it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL has it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** An array as SQL's text has it. */
export const arrayText = (items: Iterable<unknown>): string =>
  `{${Array.from(items, (item) => (typeof item === "string" ? `"${item.replace(/["\\]/g, "\\$&")}"` : String(item))).join()}}`;
