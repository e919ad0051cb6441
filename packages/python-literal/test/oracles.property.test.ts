import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { type Literal, LiteralError } from "../src/index.js";
import { parseLiteral, pluckDicts } from "./whole.js";

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom("'", '"', "\\", "\n", "\r", "\t", "\x7f", "\x01", "{", "}", "[", ",", ":", " ", "é", "ñ"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }).filter((c) => !c.includes("\0")),
  ),
});

const { value } = fc.letrec<{ value: Literal }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Literal[]>(null, true, false),
    fc.integer(),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }),
    fc.double({ noNaN: true }).filter((number) => Number.isFinite(number) && !Object.is(number, -0)),
    text,
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(text, fc.constantFrom("__proto__", "name", "constructor")), tie("value")), {
        maxLength: 4,
      })
      .map((entries): Literal => new Map(entries)),
  ),
}));

/** As Python's repr writes it, except that some lists are tuples, which this reader treats as lists. */
function repr(literal: Literal): string {
  if (literal === null) return "None";
  if (literal === true) return "True";
  if (literal === false) return "False";
  if (typeof literal === "string") return reprString(literal);
  if (typeof literal === "number") return reprNumber(literal);
  if (typeof literal === "bigint") return String(literal);
  if (!Array.isArray(literal)) return reprDict(literal);
  const items = literal.map(repr);
  return items.length === 2 ? `(${items.join(", ")})` : `[${items.join(", ")}]`;
}

/** Numbers beyond 2^53 are floats, and Python's repr shows them as floats. */
function reprNumber(number: number): string {
  const digits = String(number);
  return Number.isSafeInteger(number) || /[.e]/.test(digits) ? digits : `${digits}.0`;
}

function reprDict(literal: Literal): string {
  if (!(literal instanceof Map)) throw new Error("no dict");
  return `{${[...literal].map(([key, item]) => `${reprString(key)}: ${repr(item)}`).join(", ")}}`;
}

function reprString(content: string): string {
  const quote = content.includes("'") && !content.includes('"') ? '"' : "'";
  const escaped = Array.from(content, (c) => {
    if (c === "\\" || c === quote) return `\\${c}`;
    if (c === "\n") return "\\n";
    if (c === "\r") return "\\r";
    if (c === "\t") return "\\t";
    const code = c.codePointAt(0) ?? 0;
    if (code < 32 || (code >= 127 && code < 161)) return `\\x${code.toString(16).padStart(2, "0")}`;
    return c;
  });
  return quote + escaped.join("") + quote;
}

test("what Python's repr writes is read back as it was", () => {
  fc.assert(
    fc.property(value, (literal) => {
      expect(parseLiteral(repr(literal))).toEqual(literal);
    }),
    { numRuns: runs(2_000) },
  );
});

test("plucking gives what reading everything gives", () => {
  const dicts = fc.array(
    fc.array(fc.tuple(fc.oneof(text, fc.constantFrom("name", "job")), value), { maxLength: 5 }),
    {
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(dicts, (entries) => {
      const maps = entries.map((pairs): ReadonlyMap<string, Literal> => new Map(pairs));
      const plucked = pluckDicts(`[${maps.map((map) => repr(map)).join(", ")}]`, ["name", "job"]);
      expect(plucked).toEqual(maps.map((map) => [map.get("name"), map.get("job")]));
    }),
    { numRuns: runs(500) },
  );
});

/** The value from JSON.parse in this reader's form: dicts as Maps, in the order of the text. */
function asLiteral(json: unknown): Literal {
  if (Array.isArray(json)) return json.map(asLiteral);
  if (typeof json === "object" && json !== null)
    return new Map(Object.entries(json).map(([key, item]) => [key, asLiteral(item)]));
  if (json === null || typeof json === "boolean" || typeof json === "string") return json;
  if (typeof json !== "number") throw new Error("no JSON");
  return json === 0 ? 0 : json;
}

/** The numbers of JSON are doubles: integers past 2^53, which here stay exact, are compared as doubles. */
function asDoubles(literal: Literal): Literal {
  if (typeof literal === "bigint") return Number(literal);
  if (literal instanceof Map) return new Map([...literal].map(([key, item]) => [key, asDoubles(item)]));
  if (Array.isArray(literal)) return literal.map(asDoubles);
  return Object.is(literal, -0) ? 0 : literal;
}

const layout = fc.constantFrom(undefined, 1, "\t", " \r\n");

/** JSON in which some characters are escaped needlessly. */
const escapedJson = fc
  .tuple(fc.json({ maxDepth: 4, stringUnit: "binary" }), layout, fc.nat(6))
  .map(([json, space, every]) => {
    let seen = 0;
    const units = (c: string) => Array.from({ length: c.length }, (_, i) => c.charCodeAt(i));
    return JSON.stringify(JSON.parse(json), null, space).replace(/[A-Z/]|\P{ASCII}/gu, (c) => {
      if (seen++ % (every + 1) !== 0) return c;
      return c === "/"
        ? "\\/"
        : units(c)
            .map((u) => `\\u${u.toString(16).padStart(4, "0")}`)
            .join("");
    });
  });

test("what JSON.stringify writes is read as JSON.parse reads it, however it is laid out and escaped", () => {
  fc.assert(
    fc.property(escapedJson, (json) => {
      expect(asDoubles(parseLiteral(json))).toEqual(asLiteral(JSON.parse(json)));
    }),
    { numRuns: runs(3_000) },
  );
});

test("whatever JSON.parse accepts is read, and as the same value", () => {
  const parts = fc.constantFrom(
    ...'[]{}:," \n\t-.019eE\\/',
    "null",
    "true",
    "false",
    '"a"',
    '"name":',
    '\\"',
    "\\/",
    "\\u00e9",
    "\\uD83D",
    "\\uDE00",
  );
  const near = fc
    .tuple(escapedJson, fc.array(fc.tuple(fc.nat(), fc.nat(2), parts), { minLength: 1, maxLength: 3 }))
    .map(([json, changes]) =>
      changes.reduce((all, [where, how, what]) => {
        const at = where % (all.length + 1);
        return all.slice(0, at) + (how === 0 ? "" : what) + all.slice(how === 1 ? at : at + 1);
      }, json),
    );
  const soups = fc.array(parts, { maxLength: 8 }).map((some) => some.join(""));
  let accepted = 0;
  fc.assert(
    fc.property(fc.oneof(near, soups), (text) => {
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        return;
      }
      accepted++;
      expect(asDoubles(parseLiteral(text))).toEqual(asLiteral(json));
    }),
    { numRuns: runs(10_000) },
  );
  expect(accepted).toBeGreaterThan(runs(500));
});

test("plucking from JSON gives what JSON.parse gives", () => {
  const dicts = fc.array(fc.dictionary(fc.constantFrom("name", "job", "x", "__proto__"), fc.jsonValue()), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(dicts, layout, (entries, space) => {
      const json = JSON.stringify(entries, null, space);
      const parsed: unknown = JSON.parse(json);
      if (!Array.isArray(parsed)) throw new Error("no list");
      const expected = parsed.map((entry: unknown) => {
        const fields = asLiteral(entry);
        if (!(fields instanceof Map)) throw new Error("no dict");
        return ["name", "job"].map((key) => fields.get(key));
      });
      expect(
        pluckDicts(json, ["name", "job"]).map((row) => row.map((v) => (v === undefined ? v : asDoubles(v)))),
      ).toEqual(expected);
    }),
    { numRuns: runs(1_000) },
  );
});

// Python reads null, true and false as names for None, True and False, as this reader does. The one
// difference between the two, `\\/` between double quotes, is not among the characters.
// The texts are one JSON list on stdin; the answer to each is null if Python refuses it, or a string that is equal for
// equal values: dicts as lists of pairs in the order of their keys, and ["?"] for what this reader does not support.
const PYTHON = `
import ast, json, sys, warnings
warnings.simplefilter("ignore")
JSON_WORDS = {"null": None, "true": True, "false": False}
class Words(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.Constant(JSON_WORDS[node.id]) if node.id in JSON_WORDS else node
def plain(v):
    if v is None or isinstance(v, (bool, str)): return v
    if isinstance(v, (int, float)): return ["n", number(v)]
    if isinstance(v, (list, tuple)): return ["l", *map(plain, v)]
    if isinstance(v, dict) and all(isinstance(k, str) for k in v):
        return ["d", *([k, plain(x)] for k, x in v.items())]
    raise NotImplementedError
def number(v):
    if isinstance(v, int) and abs(v) > 2**53 - 1: return "big " + str(v)
    return repr(float(v))
def read(t):
    try: v = ast.literal_eval(Words().visit(ast.parse(t.lstrip(" \\t\\r\\n"), mode="eval")))
    except Exception: return None
    try: return json.dumps(plain(v))
    except NotImplementedError: return "?"
json.dump([read(t) for t in json.load(sys.stdin)], sys.stdout)
`;

/** The same form of a value, numbers apart: those are compared as numbers. */
function plain(literal: Literal): unknown {
  if (literal === null || typeof literal === "boolean" || typeof literal === "string") return literal;
  if (typeof literal === "number" || typeof literal === "bigint") return ["n", numberText(literal)];
  if (literal instanceof Map) return ["d", ...[...literal].map(([key, item]) => [key, plain(item)])];
  if (Array.isArray(literal)) return ["l", ...literal.map(plain)];
  throw new Error("no literal");
}

const numberText = (number: number | bigint): string =>
  typeof number === "bigint" ? `big ${number}` : JSON.stringify([number === 0 ? 0 : number, String(number)]);

/** Python's answer with its floats in JavaScript's spelling. */
function fromPython(answer: unknown): unknown {
  if (!Array.isArray(answer)) return answer;
  const [tag, number] = answer;
  if (tag !== "n") return answer.map(fromPython);
  const spelled = String(number);
  return ["n", spelled.startsWith("big ") ? spelled : numberText(Number(spelled.replace("inf", "Infinity")))];
}

const CHARACTERS = [
  ..."[](){}'\",:\\ \n\t-+.#0189eENTuxbjU_",
  "None",
  "True",
  "null",
  "false",
  "\\x41",
  "\\u00e9",
  "\\N{DASH}",
  "''",
  "\f",
];

/** A literal with a few characters inserted, removed or doubled. */
const mutated = fc
  .tuple(
    value.map(repr),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...CHARACTERS)), { maxLength: 3 }),
  )
  .map(([literal, changes]) =>
    changes.reduce((all, [where, how, what]) => {
      const at = where % (all.length + 1);
      return all.slice(0, at) + (how === 0 ? "" : what) + all.slice(how === 1 ? at : at + 1);
    }, literal),
  );
const soup = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 8 }).map((parts) => parts.join(""));

test("Python's own ast.literal_eval accepts the same texts, and reads the same values", (ctx) => {
  const texts = [
    ...fc.sample(value.map(repr), { numRuns: 500, seed: 7 }),
    ...fc.sample(mutated, { numRuns: 4_000, seed: 7 }),
    ...fc.sample(soup, { numRuns: 2_000, seed: 7 }),
  ]
    .map((sample) => sample.trimEnd()) // what may follow a value differs between versions of Python
    .filter((sample) => !/\p{Surrogate}/u.test(sample)); // such a text is not UTF-8, so Python cannot be asked
  const python = spawnSync("python3", ["-c", PYTHON], {
    input: JSON.stringify(texts),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (python.error) {
    console.warn(
      `SKIPPED: no python3 here (${python.error.message}), so the reader was not held against ast.literal_eval`,
    );
    ctx.skip();
    return;
  }
  const answers: unknown = JSON.parse(python.stdout);
  if (!Array.isArray(answers)) throw new Error(python.stderr);
  expect(answers).toHaveLength(texts.length);
  const wrong = texts.flatMap((sample, i) => disagreement(sample, answers[i]) ?? []);
  expect(wrong.slice(0, 10)).toEqual([]);
});

function disagreement(sample: string, answer: unknown): string[] | undefined {
  const theirs =
    answer === null
      ? "refused"
      : answer === "?"
        ? "?"
        : JSON.stringify(fromPython(JSON.parse(String(answer))));
  let ours: string;
  try {
    ours = JSON.stringify(plain(parseLiteral(sample)));
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    if (theirs === "refused" || theirs === "?" || error.unsupported) return undefined;
    ours = error.message;
  }
  return ours === theirs ? undefined : [sample, `here ${ours}`, `Python ${theirs}`];
}
