import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, onTestFinished, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { type CsvRecord, RecordCutter } from "../src/csv/records.js";
import { RowJoiner } from "../src/csv/rows.js";
import { SETTINGS } from "../src/settings.js";
import { line } from "./helpers.js";

/** `size`: characters of a piece. */
function readAll(text: string, size = text.length): CsvRecord[] {
  const cutter = new RecordCutter("file.csv");
  const characters = [...text];
  const records: CsvRecord[] = [];
  for (let at = 0; at < characters.length; at += size)
    records.push(...cutter.push(characters.slice(at, at + size).join(""), false));
  return [...records, ...cutter.push("", true)];
}

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
      { numRuns: runs(2_000) },
    );
  });
});

describe("what is cut", () => {
  test("is what Papa.parse cuts, whatever white space follows a quote: its Parser, which is not in the manual, does the same", () => {
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
      { numRuns: runs(5_000) },
    );
  });

  test("may have as many characters in a record as the settings say", () => {
    const cell = (share: number) => `a,"${"é".repeat(share * SETTINGS.recordChars)}"\nb,c\n`;
    expect(readAll(cell(0.6), 1 << 18)).toHaveLength(2);
    expect(() => readAll(cell(1.1), 1 << 18)).toThrow("characters went by");
  });
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

describe("rows", () => {
  function through(width: number, text: string): string[] {
    const joiner = new RowJoiner(width);
    const rows = joiner.push(readAll(text), true);
    const shown = rows.map(({ line: at, cells, reason }) =>
      `${at}: ${cells.join("|")} ${reason ?? ""}`.trim(),
    );
    return [...shown, `read ${joiner.read}, repaired ${joiner.repaired}`];
  }

  test.each([
    ["of the right width go through", "a,b,c,d\ne,f,g,h", ["1: a|b|c|d", "2: e|f|g|h", "read 2, repaired 0"]],
    [
      "in two halves are joined",
      "a,b,c\nd,e\n1,2,3,4",
      ["1: a|b|c\nd|e", "3: 1|2|3|4", "read 3, repaired 1"],
    ],
    [
      "in two halves are joined over blank lines",
      "a,b,c\n\nd,e\n1,2,3,4",
      ["1: a|b|c\n\nd|e", "4: 1|2|3|4", "read 3, repaired 1"],
    ],
    [
      "are joined at the second chance",
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
      "are not joined to a stray word before them",
      "word\na,b,c,d",
      ["1: word wrong_field_count", "2: a|b|c|d", "read 2, repaired 0"],
    ],
    [
      "are not joined to a malformed record",
      'a,b\n"c"x",d,e',
      ["1: a|b wrong_field_count", '2: c"x|d|e malformed_quotes', "read 2, repaired 0"],
    ],
    ["are not kept back when the file ends", "a,b", ["1: a|b wrong_field_count", "read 1, repaired 0"]],
  ])("%s", (_, text, seen) => {
    expect(through(4, text)).toEqual(seen);
  });
});
