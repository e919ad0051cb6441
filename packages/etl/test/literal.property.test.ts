import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Literal, LiteralError, parseLiteral, pluckDicts } from "../src/literal.js";

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

/** As Python's repr writes it, but that a list now and then is a tuple, which this reader takes for a list. */
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

/** What is past 2^53 is a float, and Python's repr says so. */
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
    { numRuns: 2_000 },
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
    { numRuns: 500 },
  );
});

// The texts are one JSON list on stdin; for each comes back null where Python refuses it, or a string that is equal for
// equal values: dicts as lists of pairs in the order of their keys, what this reader does not know by the mark ["?"].
const PYTHON = `
import ast, json, sys, warnings
warnings.simplefilter("ignore")
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
    try: v = ast.literal_eval(t)
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
  "\\x41",
  "\\u00e9",
  "\\N{DASH}",
  "''",
  "\f",
];

/** A literal with a few characters put in, taken out or doubled. */
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
    .map((sample) => sample.trimEnd()) // what may stand behind a value differs from one Python to the next
    .filter((sample) => !/\p{Surrogate}/u.test(sample)); // such a text is no UTF-8: Python cannot even be asked
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
