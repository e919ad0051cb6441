import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { LiteralError, readDict } from "../src/index.js";
import { parseLiteral, pluckDicts } from "./whole.js";

const RUNS = runs(2_000);

const KEYS = ["name", "__proto__", "constructor"];

/** The outcome for a text: its value, or the one error that the reader may throw. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    expect(error.offset).toBeGreaterThanOrEqual(0);
    expect(error.message.length).toBeLessThan(200);
    return error;
  }
}

/** Reading everything and picking agree on what a literal is; neither throws anything but LiteralError. */
function readAll(text: string): void {
  const whole = outcome(() => parseLiteral(text));
  const rows = outcome(() => pluckDicts(text, KEYS));
  const fields = outcome(() => readDict(text, KEYS));
  if (whole instanceof LiteralError) return; // the others may have skipped what is wrong in it
  expect(fields instanceof LiteralError).toBe(!(whole instanceof Map));
  expect(rows instanceof LiteralError).toBe(!Array.isArray(whole));
}

const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(..."[](){}'\",:\\ \n\t\r\0-+.#0189eEuxNTF_") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...["None", "True", "null", "'name':", "'__proto__': ", '"constructor":', "{'name': '", "'}, {", "''"],
      ...[
        "\\u",
        "\\ud800",
        "\\udc00",
        "\\U0010ffff",
        "\\U00110000",
        "\\x",
        "\\N{DASH}",
        "\\777",
        "1e999",
        "9".repeat(5000),
      ],
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom("\ud800", "\udfff", "😀", "\u2028", "\ufeff", "\x7f", "é") },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
const repeated = fc
  .tuple(part, fc.integer({ min: 1, max: 3_000 }))
  .map(([one, times]) => one.repeat(times).slice(0, 20_000));
const hostile = fc
  .array(fc.oneof({ weight: 9, arbitrary: part }, { weight: 1, arbitrary: repeated }), { maxLength: 30 })
  .map((parts) => parts.join(""));

test(`of ${RUNS} hostile texts each is a literal or a LiteralError, whoever reads it`, () => {
  fc.assert(fc.property(hostile, readAll), { numRuns: RUNS });
});

test("of a real cell cut off anywhere, or with anything anywhere in it, the same", () => {
  const cell = `[{'cast_id': 14, 'character': "Woody (voice)", 'credit_id': '52fe', 'id': 31, 'name': 'Tom \\'Hanks\\'', 'profile_path': None, "x": [1.5e3, (True, -2)]}]`;
  const place = fc.nat(cell.length);
  fc.assert(
    fc.property(place, place, fc.oneof(fc.constant(""), part, repeated), (a, b, text) => {
      readAll(cell.slice(0, a));
      readAll(cell.slice(0, a) + text + cell.slice(a));
      readAll(cell.slice(0, Math.min(a, b)) + text + cell.slice(Math.max(a, b)));
    }),
    { numRuns: RUNS },
  );
});

const MEGABYTE = 1 << 20;
const times = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length));

test.each([
  ["open lists", times("[")],
  ["open dicts", times("{'a':")],
  ["lists in dicts", times("[{'a':")],
  ["signs", times("-")],
  ["digits", times("9")],
  ["digits behind a point", `0.${times("0")}1`],
  ["an exponent", `1e${times("9")}`],
  ["open quotes", times("'")],
  ["neighbouring strings", `[${times("'a' ")}]`],
  ["backslashes", `'${times("\\\\")}'`],
  ["half escapes", `'${times("\\u")}`],
  ["halves of surrogate pairs", `'${times("\\ud800")}'`],
  ["one string", `'${times("x")}'`],
  ["one key", `{'${times("x")}': 1}`],
  ["an escaped key", `{'${times("\\x61")}': 1}`],
  ["equal keys", `{${times("'name': 1, ")}}`],
  ["commas", `[${times(",")}`],
  ["NULs", times("\0")],
  ["blanks", times(" ")],
  ["line breaks", `[${times("\n")}]`],
  ["empty dicts", `[${times("{}, ")}]`],
  ["words", `[${times("None, ")}]`],
])("a megabyte of %s is read or refused, with a bounded stack", (_, text) => {
  readAll(text);
});
