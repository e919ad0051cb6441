import { plain } from "./column-names.js";

/** How a CSV is written. */
export interface Dialect {
  /** between two fields */
  readonly separator: string;
  /** the `sep=;` that Excel puts above the header, with its line break */
  readonly preamble: string;
}

const SEPARATORS = [",", ";", "\t", "|"] as const;
const PREAMBLE = /^("?)sep=(.)\1\r?\n/i;

/**
 * Reads the dialect from the first lines of a file: `sep=` says it, or else the separator is meant that parts the header
 * into most known columns.
 */
export function dialectOf(head: string, known: ReadonlyMap<string, string>): Dialect {
  const [preamble = "", , said] = PREAMBLE.exec(head) ?? [];
  if (said !== undefined) return { separator: said, preamble };
  const [header = ""] = head.split(/\r?\n/, 1);
  const found = SEPARATORS.map(
    (separator) => header.split(separator).filter((name) => known.has(plain(name))).length,
  );
  const most = Math.max(...found);
  return { separator: SEPARATORS[found.indexOf(most)] ?? ",", preamble: "" };
}
