import { describe, expect, test } from "vitest";
import { dateWritings, isAmbiguous, parseDate, yearOf } from "../src/cells/dates.js";
import { parseId } from "../src/cells/ids.js";
import { readDirectors, readLanguages, readName, readNames } from "../src/cells/names.js";
import { NUMBER_WRITINGS, parseAmount, parseVotes, returnOf } from "../src/cells/numbers.js";
import { mendSurrogates } from "../src/cells/surrogates.js";
import { readCell } from "../src/clean/read-cell.js";
import { COUNT, DAY, ID, LANGUAGES, NAMES } from "../src/datasets/columns.js";
import { csvRow } from "../src/output/csv.js";

const notes = () => ({ skipped: 0, writing: undefined });

describe("a release date", () => {
  test.each([
    ["1995-10-30", "1995-10-30"],
    [" 1995-10-30 ", "1995-10-30"],
    ["1874-12-09", "1874-12-09"],
    ["2000-02-29", "2000-02-29"],
    ["1900-02-29", null],
    ["2016-02-29", "2016-02-29"],
    ["2017-02-29", null],
    ["2017-02-30", null],
    ["2017-04-31", null],
    ["2017-00-10", null],
    ["2017-13-01", null],
    ["2017-01-00", null],
    ["0000-01-01", null],
    ["0001-01-01", "0001-01-01"],
    ["12", null],
    ["1995-1-3", null],
    ["30/10/1995", null],
    ["1995-10-30T00:00:00", null],
    ["-1995-10-30", null],
    ["１９９５-10-30", null],
    ["NaT", null],
    ["", null],
  ])("%j is read as %j", (cell, date) => {
    expect(parseDate(cell)).toBe(date);
  });

  test("has its year in front, before 1000 too", () => {
    expect([yearOf("1995-10-30"), yearOf("0099-01-01")]).toEqual([1995, 99]);
  });
});

describe("a release date in another writing", () => {
  const read = (cell: string, dates?: "dmy" | "mdy") => {
    const seen: { skipped: number; writing: string | undefined } = notes();
    const value = readCell(cell, { type: DAY, column: undefined, writings: DAY.writings({ dates }) }, seen);
    return value === null ? null : [value, seen.writing];
  };

  test.each([
    ["1995-10-30 00:00:00", "1995-10-30", "with a time"],
    ["1995-10-30T00:00:00.000Z", "1995-10-30", "with a time"],
    ["1995-10-30T23:59:59+02:00", "1995-10-30", "with a time"],
    ["1995-10-30T00:00:00-0500", "1995-10-30", "with a time"],
    ["1995-10-30 12:00 AM", "1995-10-30", "with a time"],
    ["1995-10-30 00:00:00 UTC", "1995-10-30", "with a time"],
    ["1995/10/30", "1995-10-30", "1995/10/30"],
    ["1995.10.30", "1995-10-30", "1995/10/30"],
    ["1995-1-3", "1995-01-03", "1995/10/30"],
    ["1995/10/30 00:00", "1995-10-30", "1995/10/30"],
    ["19951030", "1995-10-30", "19951030"],
    ["19951030.0", "1995-10-30", "19951030"],
    ["30 Oct 1995", "1995-10-30", "with the month's name"],
    ["30-Oct-1995", "1995-10-30", "with the month's name"],
    ["October 30, 1995", "1995-10-30", "with the month's name"],
    ["Oct 30th, 1995", "1995-10-30", "with the month's name"],
    ["30 de octubre de 1995", "1995-10-30", "with the month's name"],
    ["30/10/1995", "1995-10-30", "day/month/year"],
    ["10/30/1995", "1995-10-30", "month/day/year"],
    ["10/30/1995 0:00", "1995-10-30", "month/day/year"],
    ["30.10.1995", "1995-10-30", "day/month/year"],
    ["5/5/1995", "1995-05-05", "day/month/year"],
  ])("%j is %s, %s", (cell, date, writing) => {
    expect(read(cell)).toEqual([date, writing]);
  });

  test.each([
    "2/10/1995",
    "02-10-1995",
    "1995-10-30T",
    "1995-13-30 00:00:00",
    "19951330",
    "30 Foo 1995",
    "31/31/1995",
    "30/10/95",
    "1995",
    "1995-10",
    "34567",
    "30/10-1995",
    "1995-10-30 soon",
  ])("%j is not read without being asked", (cell) => {
    expect(read(cell)).toBeNull();
  });

  test.each([
    ["2/10/1995", "dmy", "1995-10-02"],
    ["2/10/1995", "mdy", "1995-02-10"],
    ["1/2/1995 0:00", "mdy", "1995-01-02"],
    ["10/30/1995", "dmy", undefined],
    ["30/10/1995", "mdy", undefined],
    ["1899-10-30", "mdy", "1899-10-30"],
  ] as const)("%j by --dates %s is %s", (cell, order, date) => {
    expect(read(cell, order)?.[0]).toBe(date);
  });

  test.each([
    ["2/10/1995", true],
    ["30/10/1995", false],
    ["5/5/1995", false],
    ["31/31/1995", false],
    ["1995-10-30", false],
  ])("of %j it is %j that nobody can say which day it is", (cell, ambiguous) => {
    expect(isAmbiguous(cell)).toBe(ambiguous);
  });
});

describe("an id", () => {
  test.each([
    ["862", 862],
    [" 862 ", 862],
    ["0862", 862],
    ["2147483647", 2147483647],
    ["2147483648", null],
    ["0", null],
    ["-1", null],
    ["862.0", null],
    ["1e3", null],
    ["1997-08-20", null],
    ["", null],
    ["9".repeat(1000), null],
  ])("%j is read as %j", (cell, id) => {
    expect(parseId(cell)).toBe(id);
  });
});

test.each([
  ["862.0", 862],
  ["8.62e+02", 862],
  [" 862.", 862],
  ["+862", 862],
  ["1e3", 1000],
  ["862.5", null],
  ["0.0", null],
  ["-862.0", null],
  ["2147483648.0", null],
  ["tt0862", null],
])("the id %j, a whole number in another writing, is %j", (cell, id) => {
  expect(
    readCell(cell, { type: ID, column: undefined, writings: ID.writings({ dates: undefined }) }, notes()),
  ).toBe(id);
});

describe("an amount", () => {
  test.each([
    ["30000000", 30000000],
    ["81.0", 81],
    [" 7.7 ", 7.7],
    [".5", 0.5],
    ["5.", 5],
    ["1e3", 1000],
    ["+5", 5],
    ["0", 0],
    ["-5", null],
    ["1,000", null],
    ["$5", null],
    ["0x10", null],
    ["1_000", null],
    ["NaN", null],
    ["Infinity", null],
    ["1e999", null],
    ["/ff9qCepilowshEtG2GYWwzt2bs4.jpg", null],
    ["False", null],
    ["١٢", null],
    ["", null],
  ])("%j is read as %j", (cell, amount) => {
    expect(parseAmount(cell)).toBe(amount);
  });

  test.each([
    ["5415", 5415],
    ["5415.0", 5415],
    ["1.5", null],
    ["2147483647", 2_147_483_647],
    ["2147483648", null],
    ["1e30", null],
    ["", null],
  ])("%j votes are read as %j", (cell, count) => {
    expect(parseVotes(cell)).toBe(count);
  });

  test.each([
    [250, 100, 2.5],
    [250, 0, 0],
    [0, 100, 0],
    [0, 0, 0],
    [1e9, 1e-320, 0],
  ])("%d back for %d spent is a return of %d", (revenue, budget, expected) => {
    expect(returnOf(revenue, budget)).toBe(expected);
  });
});

describe("a number in another writing", () => {
  test.each([
    ["1,234.5", "1,234.5", "1234.5"],
    ["$1,234,567", "1,234.5", "1234567"],
    ["1.234,5 €", "1.234,5", "1234.5"],
    ["21,946943", "1.234,5", "21.946943"],
    ["3,5E+07", "1.234,5", "3.5E+07"],
    ["1 234,5", "1 234,5", "1234.5"],
    ["1\u00a0234\u202f567", "1 234,5", "1234567"],
    ["1'234.5", "1'234.5", "1234.5"],
    ["500", "1,234.5", "500"],
    ["12,34.5", "1,234.5", null],
    ["1,2345", "1,234.5", null],
    ["1.234.5", "1.234,5", null],
    ["$", "1,234.5", null],
    ["5%", "1,234.5", null],
  ])("%j by %s is %j", (cell, name, usual) => {
    expect(NUMBER_WRITINGS.find((writing) => writing.name === name)?.usual(cell)).toBe(usual);
  });

  test("is of no use where the column cannot hold it", () => {
    const column = NUMBER_WRITINGS.find(({ name }) => name === "1.234,5");
    expect(readCell("5,415", { type: COUNT, column, writings: [] }, notes())).toBeNull();
  });
});

describe("a nested cell", () => {
  test.each([
    ["[]", [], 0],
    ["[{'id': 18, 'name': 'Drama'}]", ["Drama"], 0],
    ["({'name': 'A'}, {'name': \"It's\"})", ["A", "It's"], 0],
    ["[{'name': 'first', 'name': 'last'}]", ["last"], 0],
    ["[{'__proto__': {'name': 'x'}, 'name': 'A'}]", ["A"], 0],
    ["[{'na\\x6de': 'A'}]", ["A"], 0],
    ["[{'id': 18}]", null, 0],
    ["[{'name': None}]", null, 0],
    ["[{'name': 18}]", null, 0],
    ["[{'name': 'A'}, {'name': None}, {'id': 1}, {'name': nan}]", ["A"], 3],
    ["[{'name': 'A', 'order': nan}, None, {'name': 'B', 'order': inf}]", ["A", "B"], 1],
    ["[{'name': 'A', 'born': datetime.date(1995, 10, 30)}]", ["A"], 1],
    ['[{"name": "A", "order": NaN}, {"name": null}]', ["A"], 1],
    ["['Drama']", ["Drama"], 0],
    ['["Drama", null, "Comedy"]', ["Drama", "Comedy"], 1],
    ["[None]", null, 0],
    ["[[]]", null, 0],
    ["{'name': 'Drama'}", null, 0],
    ["[{'name': 'Drama'}", null, 0],
    ["[{'name': 'Drama'}] or True", null, 0],
    ["False", null, 0],
    ["Drama, Comedy", null, 0],
    [
      '[{"id": 18, "name": "Drama"}, {"name":"Sci-Fi \\/ Fantasy","id":null}]',
      ["Drama", "Sci-Fi / Fantasy"],
      0,
    ],
    ["[{'name': 'Español'}, {'name': '日本語 \\'\\u00e9\\''}]", ["Español", "日本語 'é'"], 0],
    ["None", null, 0],
    ["null", null, 0],
    ["nan", null, 0],
    ["", null, 0],
  ])("%j has the names %j, and %i members are skipped", (cell, names, skipped) => {
    const seen = notes();
    expect([readNames(cell, seen), seen.skipped]).toEqual([names, skipped]);
  });

  test("that a spreadsheet cut off has the names before the cut", () => {
    const whole = `[${"{'name': 'Somebody Else', 'order': 1}, ".repeat(1000)}]`;
    const seen = notes();
    const names = readNames(whole.slice(0, 32_767), seen);
    expect(names).toHaveLength(Math.floor(32_766 / 39));
    expect(seen).toEqual({ skipped: 1, writing: "cut off by a spreadsheet" });
    expect(readNames(whole.slice(0, 32_000), notes())).toBeNull();
  });

  test.each([
    ["[{'iso_639_1': 'en', 'name': 'English'}]", ["en"]],
    ["['en', 'English', 'Español', '日本語', 'Klingon']", ["en", "en", "es", "ja", "Klingon"]],
  ])("%j has the languages %j", (cell, codes) => {
    expect(readLanguages(cell, notes())).toEqual(codes);
  });

  test.each([
    ["Animation, Comedy", 0, ["Animation", "Comedy"]],
    ["Animation|Warner Bros., Inc.", 1, ["Animation", "Warner Bros., Inc."]],
    ["Drama;Comedy;", 2, ["Drama", "Comedy"]],
    ["Drama", 0, ["Drama"]],
    ["[{'name': 'Drama'}]", 0, ["Drama"]],
  ])("%j in a column of such lists has the names", (cell, which, names) => {
    const column = NAMES.columnWritings[which];
    expect(readCell(cell, { type: NAMES, column, writings: [] }, notes())).toEqual(names);
    expect(LANGUAGES.columnWritings).toEqual(NAMES.columnWritings);
  });

  test.each([
    ["{'id': 10194, 'name': 'Toy Story Collection', 'poster_path': None}", "Toy Story Collection"],
    ["{'id': 10194}", null],
    ["[{'name': 'A'}]", null],
    ["0.065736", null],
    ["", null],
  ])("%j has the name %j", (cell, name) => {
    expect(readName(cell)).toBe(name);
  });

  test.each([
    ["[{'job': 'Director', 'name': 'A'}, {'name': 'B', 'job': 'Director'}]", ["A", "B"]],
    ["[{'job': 'Co-Director', 'name': 'A'}, {'name': 'C'}]", []],
    ["[{'job': 'director', 'name': 'A'}, {'job': ' DIRECTOR', 'name': 'B'}]", ["A", "B"]],
    ["['A', 'B']", null],
    ["[{'job': 'Editor'}]", null],
    [
      '[{"credit_id": "a", "job": "Director", "name": "Pen\\u00e9lope"}, {"job": null, "name": "B"}]',
      ["Penélope"],
    ],
  ])("%j has the directors %j", (cell, names) => {
    expect(readDirectors(cell, notes())).toEqual(names);
  });

  test("half a surrogate pair becomes U+FFFD, a whole one stays", () => {
    expect(mendSurrogates("a\ud800b")).toBe("a\ufffdb");
    expect(mendSurrogates("\ude00\ud83d")).toBe("\ufffd\ufffd");
    expect(mendSurrogates("\ud83d\ude00")).toBeUndefined();
  });
});

describe("a row written", () => {
  test.each([
    [["a", 1.5, null, ["x", "y"]], 'a,1.5,,"[""x"",""y""]"\n'],
    [["a,b", 'say "hi"', "two\nlines", " spaced "], '"a,b","say ""hi""","two\nlines", spaced \n'],
    [[[], [""], ['"'], ["\\"], ["tab\t"]], '[],"[""""]","[""\\""""]","[""\\\\""]","[""tab\\t""]"\n'],
    [[1e21, 1e-7, 21.946943, 0], "1e+21,1e-7,21.946943,0\n"],
  ])("%j is %j", (cells, text) => {
    expect(csvRow(cells)).toBe(text);
  });
});

test.each([
  ["an unclosed string with escapes", `['${"\\'".repeat(200_000)}`],
  ["a mark before blanks", `="${" ".repeat(400_000)}"x`],
  ["blanks in brackets", `[a${" ".repeat(400_000)}:]`],
  ["blanks in braces", `{a${" ".repeat(400_000)}:}`],
])("%s take no more time than their length", (_, cell) => {
  const notes = { skipped: 0, writing: undefined };
  const reader = { type: NAMES, column: undefined, writings: NAMES.writings({ dates: "dmy" }) };
  expect(readCell(cell, reader, notes)).toBeNull();
  for (const { usual } of dateWritings({ dates: "dmy" })) expect(usual(cell)).toBeNull();
});
