import { describe, expect, test } from "vitest";
import { eachMember, LiteralError, readDict } from "../src/index.js";
import { MAX_DEPTH } from "../src/limits.js";
import { parseLiteral, pluckDicts } from "./whole.js";

function errorOf(read: () => unknown): LiteralError {
  try {
    read();
  } catch (error) {
    if (error instanceof LiteralError) return error;
    throw error;
  }
  throw new Error("it was read");
}

describe("the literal reader reads", () => {
  test.each([
    ["None", null],
    ["True", true],
    ["False", false],
    ["0", 0],
    ["-0", 0],
    ["000", 0],
    ["-12", -12],
    ["- 12", -12],
    ["+12", 12],
    ["9007199254740991", 9007199254740991],
    ["9007199254740993", 9007199254740993n],
    ["-123456789012345678901234567890", -123456789012345678901234567890n],
    ["1.5", 1.5],
    [".5", 0.5],
    ["5.", 5],
    ["-1e-3", -0.001],
    ["012.5", 12.5],
    ["1e999", Number.POSITIVE_INFINITY],
    ["nan", Number.NaN],
    ["[NaN, inf, -inf, -Infinity]", [Number.NaN, Infinity, -Infinity, -Infinity]],
    ["''", ""],
    ["'a'", "a"],
    ['"it\'s"', "it's"],
    ["'say \"hi\"'", 'say "hi"'],
    ["u'ü'", "ü"],
    ["'a' \"b\"  u'c'", "abc"],
    ["[]", []],
    ["()", []],
    ["(1,)", [1]],
    ["[1, 'a', None,]", [1, "a", null]],
    [" [ 1 ,\n\t2 ] \n", [1, 2]],
    ["{'a':  1}", new Map([["a", 1]])],
    ["\n 1", 1],
    ["[[], [[]]]", [[], [[]]]],
  ])("%s", (text, value) => {
    expect(parseLiteral(text)).toEqual(value);
  });

  test.each([
    ["null", null],
    ["[true, false]", [true, false]],
    ["-0.5e+2", -50],
    ["1E3", 1000],
    ['"\\/\\u00e9\\uD83D\\uDE00\\b\\f\\n\\r\\t\\\\\\""', '/é😀\b\f\n\r\t\\"'],
    [
      '\r\n{"a":{"b":[]},"c" :\t"d"}\n',
      new Map<string, unknown>([
        ["a", new Map([["b", []]])],
        ["c", "d"],
      ]),
    ],
  ])("JSON: %s", (text, value) => {
    expect(parseLiteral(text)).toEqual(value);
  });

  test.each([
    [
      "[{'a': null, \"b\": True}, (false, None)]",
      [
        new Map([
          ["a", null],
          ["b", true],
        ]),
        [false, null],
      ],
    ],
    ['[\'\\/\', "\\/", u"\\/", \'\\/\' "\\/"]', ["\\/", "/", "/", "\\//"]],
    ["[\"a\", 'b',]", ["a", "b"]],
  ])("a mixture, whatever only one of the two has as that one does: %s", (text, value) => {
    expect(parseLiteral(text)).toEqual(value);
  });

  test.each([
    ["'\\'\\\"\\\\'", "'\"\\"],
    ["'\\a\\b\\f\\n\\r\\t\\v'", "\x07\b\f\n\r\t\v"],
    ["'\\0\\7\\101\\1011\\400\\777\\8'", "\0\x07AA1\u0100\u01ff\\8"],
    ["'\\x41\\xe9\\u20ac\\U0001F600'", "Aé€😀"],
    ["'\\ud83d\\ude00'", "😀"],
    ["'a\\\nb\\\r\nc'", "abc"],
    ["'\\q\\d\\ é\\é'", "\\q\\d\\ é\\é"],
  ])("the escapes of %s", (text, value) => {
    expect(parseLiteral(text)).toBe(value);
  });

  test("dicts as Maps, the last of equal keys winning, and no key touching a prototype", () => {
    const value = parseLiteral("{'a': 1, 'b': {'c': (2, 3)}, 'a': 4, '__proto__': 5, 'constructor': 6}");
    expect(value).toEqual(
      new Map<string, unknown>([
        ["a", 4],
        ["b", new Map([["c", [2, 3]]])],
        ["__proto__", 5],
        ["constructor", 6],
      ]),
    );
    expect({}).not.toHaveProperty("a");
  });

  test("only what is asked for, in the order asked", () => {
    const cell = "[{'id': 1, 'name': 'A', 'x': [{'name': 'deep'}]}, {'name': \"B\", 'job': None}, {}]";
    expect(pluckDicts(cell, ["name", "job"])).toEqual([
      ["A", undefined],
      ["B", null],
      [undefined, undefined],
    ]);
    expect(readDict("{'u' 'v': 1, 'n\\x61me': 'A'}", ["name", "uv"])).toEqual(["A", 1]);
    expect(readDict("{u'name': 'A' 'B'}", ["name"])).toEqual(["AB"]);
    expect(
      pluckDicts('[{"id":null,"name":"A\\/B","job" : "x"},{"x":[true],"name":""}]', ["name", "job"]),
    ).toEqual([
      ["A/B", "x"],
      ["", undefined],
    ]);
  });
});

describe("the literal reader skips and counts", () => {
  test.each([
    ["[{'name': 'A', 'x': '\\x4'}]", ["A"], 1],
    ["[{'name': 'A', 'x': 012}, {'name': 'B'}]", ["A", "B"], 1],
    ["[{'x': datetime.date(1995, 10, 30), 'name': 'A'}]", ["A"], 1],
    ["[{'x': <Genre 'a, b'>, 'name': 'A'}]", ["A"], 1],
    ["[{'x': array([1, 2], dtype=int64), 'name': 'A'}, {'name': {1, 2}}]", ["A", undefined], 2],
    ["[foo, {'name': 'A'}, 0x10]", ["A"], 2],
    ["[{'x': 1 + 1, 'name': 'A'}]", ["A"], 1],
    ["[{'name': 'A'}]", ["A"], 0],
  ])("what it cannot read in %s, and keeps the rest", (text, names, count) => {
    const found: unknown[] = [];
    const skipped = eachMember(text, ["name"], { dict: ([name]) => found.push(name), other: () => {} });
    expect([found, skipped]).toEqual([names, count]);
  });

  test("nothing of a list of plain values, which are handed over as they are", () => {
    const found: unknown[] = [];
    eachMember("['A', None, 3, nan, ['x']]", [], { dict: () => {}, other: (value) => found.push(value) });
    expect(found).toEqual(["A", null, 3, Number.NaN, ["x"]]);
  });
});

describe("the literal reader refuses", () => {
  test.each([
    ["", "expected a value at offset 0, found the end"],
    ["[1", 'expected "," or "]" at offset 2, found the end'],
    ["[1 2]", 'expected "," or "]" at offset 3, found "2]"'],
    ["[,]", 'expected a value at offset 1, found ",]"'],
    ["(1", 'expected "," or ")" at offset 2, found the end'],
    ["{'a' 1}", 'expected ":" at offset 5, found "1}"'],
    ["{'a': 1 'b': 2}", 'expected "," or "}" at offset 8, found "\'b\': 2}"'],
    ["{,}", 'expected a key at offset 1, found ",}"'],
    ["'abc", "expected the closing ' at offset 4, found the end"],
    ["'a\nb'", "expected the closing ' at offset 2, found \"\\nb'\""],
    ["'a\0b'", "expected the closing ' at offset 2, found \"\\u0000b'\""],
    ["'\\x4'", 'the escape at offset 1 is not complete: "\\\\x4\'"'],
    ["'\\u12'", 'the escape at offset 1 is not complete: "\\\\u12\'"'],
    ["'\\U00110000'", 'the escape at offset 1 is not complete: "\\\\U00110000"'],
    ["'a\\", 'the escape at offset 2 is not complete: "\\\\"'],
    ["NULL", 'expected a value at offset 0, found "NULL"'],
    ["nulls", 'expected a value at offset 0, found "nulls"'],
    ["undefined", 'expected a value at offset 0, found "undefined"'],
    ["Nonesuch", 'expected a value at offset 0, found "Nonesuch"'],
    ["nano", 'expected a value at offset 0, found "nano"'],
    ["-in", 'expected a number at offset 1, found "in"'],
    ["--1", 'expected a number at offset 1, found "-1"'],
    ["-True", 'expected a number at offset 1, found "True"'],
    ["012", 'expected a decimal number at offset 0, found "012"'],
    ["1.2.3", 'expected a decimal number at offset 0, found "1.2.3"'],
    ["1 + 1", 'expected the end at offset 2, found "+ 1"'],
    ["'a'\n'b'", "expected the end at offset 4, found \"'b'\""],
    ["__import__('os')", 'expected a value at offset 0, found "__import__(\'"'],
  ])("%j, saying where", (text, message) => {
    expect(errorOf(() => parseLiteral(text)).message).toBe(message);
  });

  test.each([
    ["{1, 2}"],
    ["{'a', 'b'}"],
    ["{1: 2}"],
    ["b'a'"],
    ["r'a'"],
    ["'''a'''"],
    ["'\\N{DASH}'"],
    ["(1)"],
    ["0x10"],
    ["1_000"],
    ["1j"],
    ["..."],
    ["[1, # one\n 2]"],
  ])("%j, which Python would read, by choice", (text) => {
    expect(errorOf(() => parseLiteral(text)).unsupported).toBe(true);
  });

  test.each([
    ["{'name': 'A'}", "expected a list at offset 0, found \"{'name': 'A'\""],
    ["[{'name': 'A', 'x': [}]", 'expected a value at offset 21, found "}]"'],
    ["[{'name': 'A', 'x': 'b}]", "expected the closing ' at offset 24, found the end"],
    ["[{'name': 'A'} {'name': 'B'}]", 'expected "," or "]" at offset 15, found "{\'name\': \'B\'"'],
    ["[{'name': 'A', 'x': }]", 'expected a value at offset 20, found "}]"'],
  ])("%j as a list, because nobody can say where what is wrong in it ends", (text, message) => {
    expect(errorOf(() => pluckDicts(text, ["name"])).message).toBe(message);
  });

  test("what nests too deep, without a stack overflow", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(() => parseLiteral(nested(MAX_DEPTH))).not.toThrow();
    expect(errorOf(() => parseLiteral(nested(MAX_DEPTH + 1))).message).toBe(
      "nesting deeper than 64 at offset 64 is not supported",
    );
    expect(() => parseLiteral("[".repeat(1_000_000))).toThrow(LiteralError);
    expect(() => parseLiteral("{'a':".repeat(1_000_000))).toThrow(LiteralError);
  });

  test("integers of more digits than Python reads", () => {
    expect(typeof parseLiteral("9".repeat(4300))).toBe("bigint");
    expect(() => parseLiteral("9".repeat(4301))).toThrow(LiteralError);
  });

  // With quadratic work, none of these would end before the test times out.
  test("or reads megabytes of hostile text in linear time", () => {
    const million = 1_000_000;
    for (const text of [
      `'${"\\".repeat(million)}`,
      `'${"\\x41".repeat(million)}'`,
      "'' ".repeat(million),
      `[${"'a',".repeat(million)}]`,
      `[${" ".repeat(million)}`,
      `${"9".repeat(million)}.0`,
      "-".repeat(million),
      `{${"'a':1,".repeat(million)}}`,
    ])
      try {
        parseLiteral(text);
      } catch (error) {
        expect(error).toBeInstanceOf(LiteralError);
      }
  });

  test("one text and reads the next as if nothing had been", () => {
    expect(() => parseLiteral("[[[{'a': ")).toThrow(LiteralError);
    expect(parseLiteral("[1]")).toEqual([1]);
  });
});
