import { describe, expect, test } from "vitest";
import { parseDate, yearOf } from "../src/clean/dates.js";
import { parseId } from "../src/clean/ids.js";
import { readDirectors, readName, readNames } from "../src/clean/names.js";
import { parseAmount, parseVotes, returnOf } from "../src/clean/numbers.js";
import { mendSurrogates } from "../src/clean/surrogates.js";
import { csvRow } from "../src/output/csv.js";

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

describe("a nested cell", () => {
  test.each([
    ["[]", []],
    ["[{'id': 18, 'name': 'Drama'}]", ["Drama"]],
    ["({'name': 'A'}, {'name': \"It's\"})", ["A", "It's"]],
    ["[{'name': 'first', 'name': 'last'}]", ["last"]],
    ["[{'__proto__': {'name': 'x'}, 'name': 'A'}]", ["A"]],
    ["[{'na\\x6de': 'A'}]", ["A"]],
    ["[{'id': 18}]", null],
    ["[{'name': None}]", null],
    ["[{'name': 18}]", null],
    ["['Drama']", null],
    ["{'name': 'Drama'}", null],
    ["[{'name': 'Drama'}", null],
    ["[{'name': 'Drama'}] or True", null],
    ["False", null],
    ['[{"id": 18, "name": "Drama"}, {"name":"Sci-Fi \\/ Fantasy","id":null}]', ["Drama", "Sci-Fi / Fantasy"]],
    ['[{"name": null}]', null],
    ["[{'name': 'Español'}, {'name': '日本語 \\'\\u00e9\\''}]", ["Español", "日本語 'é'"]],
    ["None", null],
    ["null", null],
    ["", null],
  ])("%j has the names %j", (cell, names) => {
    expect(readNames(cell)).toEqual(names);
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
    ["[{'job': 'Co-Director', 'name': 'A'}, {'job': 'director', 'name': 'B'}, {'name': 'C'}]", []],
    ["[{'job': 'Editor'}]", null],
    [
      '[{"credit_id": "a", "job": "Director", "name": "Pen\\u00e9lope"}, {"job": null, "name": "B"}]',
      ["Penélope"],
    ],
  ])("%j has the directors %j", (cell, names) => {
    expect(readDirectors(cell)).toEqual(names);
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
