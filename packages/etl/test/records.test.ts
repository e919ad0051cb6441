import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, onTestFinished, test } from "vitest";
import { type CsvRecord, RecordReader } from "../src/csv/records.js";
import { type Row, RowGate } from "../src/csv/rows.js";
import { decode, encode, type Utf8 } from "../src/csv/utf8.js";
import { SETTINGS } from "../src/settings.js";
import { line } from "./helpers.js";

type TextRecord = Omit<CsvRecord, "cells" | "raw"> & { readonly cells: string[]; readonly raw: string };

/** `size`: characters of a piece. */
function recordsOf(text: string, size = text.length): CsvRecord[] {
  const reader = new RecordReader("file.csv");
  const characters = [...text];
  const records: CsvRecord[] = [];
  for (let at = 0; at < characters.length; at += size)
    records.push(...reader.push(encode(characters.slice(at, at + size).join("")), false));
  return [...records, ...reader.push(encode(""), true)];
}

const asText = (record: CsvRecord): TextRecord => ({
  ...record,
  cells: record.cells.map(decode),
  raw: decode(record.raw),
});
const readAll = (text: string, size?: number): TextRecord[] => recordsOf(text, size).map(asText);

describe("records", () => {
  test("know the line they begin in, behind cells of several lines and blank lines", () => {
    const text = 'a,b\n"1\n2\n3",x\n\n  \nc,"\n"\nd,e';
    expect(readAll(text).map(({ cells, line: at, raw }) => [at, cells, raw])).toEqual([
      [1, ["a", "b"], "a,b"],
      [2, ["1\n2\n3", "x"], '"1\n2\n3",x'],
      [7, ["c", "\n"], 'c,"\n"'],
      [9, ["d", "e"], "d,e"],
    ]);
  });

  test("end in \\n or \\r\\n, even mixed, and keep what is in quotes", () => {
    expect(readAll('a,b\r\n"c","d"\r\n"e\r\nf",g\nh,i\r\n').map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e\r\nf", "g"],
      ["h", "i"],
    ]);
  });

  test("with something behind a closing quote are malformed, the others are not", () => {
    const text = 'a,"b" c",d\n"x","y""z","w"\ni,j"k"l,m\n"a"b"c",d,e\n';
    expect(readAll(text).map(({ malformed }) => malformed)).toEqual([true, false, false, true]);
  });

  test("that a malformed one has run on into are rejected with it, not guessed at", () => {
    const [swallowed, next] = readAll('a,"b" c,d\n"e",f\ng,h');
    expect(swallowed).toMatchObject({ raw: 'a,"b" c,d\n"e",f', lines: 2, malformed: true });
    expect(next).toMatchObject({ raw: "g,h", line: 3, malformed: false });
  });

  test("are the same in whatever pieces the text comes", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", '"', ",", "\n", "\r", " ", "\u00a0", "\ufeff", "😀"),
      maxLength: 6,
    });
    const raw = fc.oneof(fc.array(cell, { minLength: 1, maxLength: 3 }).map(line), cell);
    fc.assert(
      fc.property(fc.array(raw, { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (lines, size) => {
        const text = lines.join("\n");
        const outcome = (pieces: number): unknown => {
          try {
            return readAll(text, pieces);
          } catch (error) {
            return String(error);
          }
        };
        expect(outcome(size)).toEqual(outcome(text.length + 1));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("what is cut as bytes", () => {
  test("is what papaparse cuts of characters, whatever white space stands behind a quote", () => {
    const unit = fc.constantFrom("a", "é", "à", '"', '"', ",", "\n", " ", "\u00a0", "\u2003", "\u3000", "😀");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 24 }), fc.integer({ min: 1, max: 24 }), (text, size) => {
        const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" });
        fc.pre(!errors.some(({ code }) => code === "MissingQuotes"));
        const malformed = new Set(errors.map(({ row }) => row));
        const rows = data.map((cells, row) => ({ cells, malformed: malformed.has(row) }));
        const seen = readAll(text, size).map((record) => ({
          cells: record.cells,
          malformed: record.malformed,
        }));
        expect(seen).toEqual(
          rows.filter(({ cells: [first = "", second] }) => first.trim() !== "" || second !== undefined),
        );
      }),
      { numRuns: 5_000 },
    );
  });

  test("has as many characters as a record may have, not bytes", () => {
    const cell = (share: number) => `a,"${"é".repeat(share * SETTINGS.recordChars)}"\nb,c\n`;
    expect(readAll(cell(0.6), 1 << 18)).toHaveLength(2);
    expect(() => readAll(cell(1.1), 1 << 18)).toThrow("characters went by");
  });

  test.each(["", "a", "é".repeat(30), "a".repeat(23), `${"a".repeat(23)}é`, "😀".repeat(40_000)])(
    "is decoded to what it was",
    (text) => {
      expect(encode(text)).toHaveLength(Buffer.byteLength(text));
      expect(decode(encode(text))).toBe(text);
    },
  );
});

describe("a record of many lines", () => {
  const cell = (lines: number) => `"${"x\n".repeat(lines - 1)}x"`;

  test("is read up to as many as one may have", () => {
    const text = `a,${cell(SETTINGS.recordLines)}\nb,c\n`;
    expect(readAll(text).map(({ lines }) => lines)).toEqual([SETTINGS.recordLines, 1]);
  });

  test.each([1, 7, 64, 4096])("is refused past that, the same in pieces of %i characters", (size) => {
    const halves = `${cell(SETTINGS.recordLines / 2 + 2)},${cell(SETTINGS.recordLines / 2 + 2)}`;
    for (const [text, line] of [
      [`a,${cell(SETTINGS.recordLines + 1)}\nb,c\n`, 1],
      [`a,b\n${halves}\nb,c\n`, 2 + SETTINGS.recordLines / 2 + 1],
      [`a,b\nc,"d\n${"x\n".repeat(SETTINGS.recordLines)}`, 2],
      [`a,b\nc,"d"e\n${"x\n".repeat(SETTINGS.recordLines)}",f\n`, 2],
    ] as const)
      expect(() => readAll(text, size)).toThrow(
        `a cell in line ${line} is not closed: expected another ", 100`,
      );
  });

  test("of many pieces and many quotes is not parsed over and over", () => {
    const text = `"${`${'a""'.repeat(10_000)}\n`.repeat(SETTINGS.recordLines - 1)}"\n`;
    let parsed = 0;
    const { Parser } = Papa;
    class CountingParser extends Parser {
      constructor(config: Papa.ParseConfig) {
        super(config);
        const { parse } = this;
        this.parse = (input: string, baseIndex: number, ignoreLastRow: boolean) => {
          parsed += input.length;
          return parse(input, baseIndex, ignoreLastRow);
        };
      }
    }
    Object.assign(Papa, { Parser: CountingParser });
    onTestFinished(() => {
      Object.assign(Papa, { Parser });
    });
    expect(readAll(text, 4096)).toHaveLength(1);
    expect(parsed).toBeGreaterThan(text.length);
    expect(parsed).toBeLessThan(4 * text.length);
  });
});

describe("the gate", () => {
  function through(width: number, text: string): string[] {
    const seen: string[] = [];
    const show = ({ cells, line: at }: Pick<Row, "cells" | "line">) =>
      `${at}: ${decode(cells.join("|") as Utf8)}`;
    const gate = new RowGate(
      width,
      (row) => seen.push(show(row)),
      (record, reason) => seen.push(`${show(record)} ${reason}`),
    );
    for (const record of recordsOf(text)) gate.take(record);
    gate.finish();
    return [...seen, `read ${gate.read}, repaired ${gate.repaired}`];
  }

  test.each([
    ["lets whole rows through", "a,b,c,d\ne,f,g,h", ["1: a|b|c|d", "2: e|f|g|h", "read 2, repaired 0"]],
    ["joins two halves", "a,b,c\nd,e\n1,2,3,4", ["1: a|b|c\nd|e", "3: 1|2|3|4", "read 3, repaired 1"]],
    [
      "joins them over blank lines",
      "a,b,c\n\nd,e\n1,2,3,4",
      ["1: a|b|c\n\nd|e", "4: 1|2|3|4", "read 3, repaired 1"],
    ],
    [
      "joins at the second chance",
      "a,b\nc,d,e,f,g\na,b\na,b\nc,d,e",
      [
        "1: a|b wrong_field_count",
        "2: c|d|e|f|g wrong_field_count",
        "3: a|b wrong_field_count",
        "4: a|b\nc|d|e",
        "read 5, repaired 1",
      ],
    ],
    [
      "takes a stray word for no half of the row behind it",
      "word\na,b,c,d",
      ["1: word wrong_field_count", "2: a|b|c|d", "read 2, repaired 0"],
    ],
    [
      "joins nothing to a malformed record",
      'a,b\n"c"x",d,e',
      ["1: a|b wrong_field_count", '2: c"x|d|e malformed_quotes', "read 2, repaired 0"],
    ],
    ["keeps no half back at the end", "a,b", ["1: a|b wrong_field_count", "read 1, repaired 0"]],
  ])("%s", (_, text, seen) => {
    expect(through(4, text)).toEqual(seen);
  });
});
