import { describe, expect, test } from "vitest";
import { LiteralError } from "../src/index.js";
import { WholeReader } from "./whole.js";

/** Counts how often a character is looked at: unlike time, that is the same on every machine. */
class CountingReader extends WholeReader {
  steps = 0;

  override load(text: string): this {
    super.load(text);
    this.codes = new Proxy(this.codes, {
      get: (codes, place) => {
        this.steps++;
        return Reflect.get(codes, place);
      },
    });
    return this;
  }
}

type Read = (reader: WholeReader) => unknown;
const READERS: readonly Read[] = [
  (reader) => reader.literal(),
  (reader) => reader.dictFields(["name"]),
  (reader) => reader.eachMember(["name", "job"], { dict: () => {}, other: () => {} }),
];

function stepsOf(read: Read, text: string): number {
  const reader = new CountingReader().load(text);
  try {
    read(reader);
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
  }
  return reader.steps;
}

const within = (open: string, part: string, close: string) => (size: number) =>
  open + part.repeat(Math.ceil(size / part.length)) + close;

describe("eight times the text is eight times the steps, and none is looked at more than twenty times, for", () => {
  test.each([
    ["one string", within("'", "x", "'")],
    ["escapes in one string", within("'", "\\x41", "'")],
    ["backslashes", within("'", "\\\\", "'")],
    ["half escapes", within("'", "\\u", "'")],
    ["halves of surrogate pairs", within("'", "\\ud800", "'")],
    ["neighbouring strings", within("[", "'a' ", "]")],
    ["a string that does not end", within("[", "'a', '", "")],
    ["small dicts", within("[", "{'name': 'a', 'job': 1}, ", "]")],
    ["dicts in dicts", within("", "{'name': {'a': ", "")],
    ["equal keys", within("{", "'name': 1, ", "}")],
    ["escaped keys", within("[", "{'n\\x61me': 1}, ", "]")],
    ["keys joined of neighbours", within("{", "'na' 'me': 1, ", "}")],
    ["one key", within("{'", "x", "': 1}")],
    ["one escaped key", within("{'", "\\x61", "': 1}")],
    ["integers", within("[", "12345, ", "]")],
    ["long integers", within("[", `${"9".repeat(4300)}, `, "]")],
    ["one integer", within("", "9", "")],
    ["digits behind a point", within("0.", "0", "1")],
    ["an exponent", within("1e", "9", "")],
    ["signs", within("[", "- ", "1]")],
    ["points", within("[", ".1, ", "]")],
    ["empty lists", within("[", "[], ", "]")],
    ["nesting as deep as it may be", within("[", `${"[".repeat(60)}${"]".repeat(60)}, `, "]")],
    ["nesting deeper than it may be", within("", "[", "")],
    ["blanks", within("[", " ", "]")],
    ["blanks before every comma", within("[", "1          , ", "]")],
    ["line breaks", within("[", "\n", "]")],
    ["words", within("[", "None, ", "]")],
    ["NULs", within("['", "\0", "']")],
  ])("%s", (_, make) => {
    for (const read of READERS) {
      const small = stepsOf(read, make(4_000));
      const large = stepsOf(read, make(32_000));
      expect(large).toBeLessThanOrEqual(8.5 * small + 200);
      expect(large).toBeLessThan(20 * make(32_000).length);
    }
  });
});
