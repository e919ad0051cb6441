import fc from "fast-check";
import { DOCS } from "../src/docs/files.js";
import { ASSETS } from "../src/page/assets.js";
import { QUESTIONS } from "../src/questions/index.js";

/** What is served besides the questions, without the largest script, which would dominate the traffic. */
export const OTHERS = [
  "/",
  "/openapi.json",
  "/metrics",
  ...[...DOCS, ...ASSETS].map(({ path }) => path).filter((path) => !path.endsWith("bundle.js")),
];

// What a hostile client may put into a path or a query: bytes, broken encodings, nesting, names that objects inherit.
const byte = fc.integer({ min: 0, max: 255 }).map((value) => `%${value.toString(16).padStart(2, "0")}`);
const letter = fc.oneof(
  byte,
  fc.constantFrom(
    "%",
    "%25",
    "%2F",
    "/",
    "//",
    "..",
    ".",
    "?",
    "#",
    "&",
    "=",
    "+",
    ";",
    "\\",
    '"',
    "'",
    "{",
    "}",
    "*",
    ":",
    "€",
    "\ud800",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);
export const garbage = fc.oneof(
  { weight: 8, arbitrary: fc.array(letter, { maxLength: 40 }).map((letters) => letters.join("")) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...["__proto__", "constructor", "toString", "hasOwnProperty"],
      ...["%E0%A4%A", "../../etc/passwd", "[object Object]", "cars", "toy%20story", "enero"],
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("a", "%00", "/", "%F0%9F%8E%AC", "toy ", "=", "&k=1")
      .chain((part) => fc.integer({ min: 1, max: 3000 }).map((times) => part.repeat(times))),
  },
);
const start = fc.oneof(
  fc.constantFrom(
    ...QUESTIONS.flatMap(({ path, formerly = path }) => [path, formerly]).map((path) =>
      path.replace(/\{.*/, ""),
    ),
  ),
  garbage.map((text) => `/${text}`),
  fc.constantFrom(...OTHERS),
);
const LISTED = [
  "genero",
  "pais",
  "idioma",
  "productora",
  "desde",
  "hasta",
  "votos_min",
  "orden",
  "pagina",
  "ids",
];
const key = fc.oneof(fc.constantFrom("anio", "id", "k", "modelo", "q", "limite", "tipo", ...LISTED), garbage);
const query = fc.oneof(
  fc.constant([]),
  fc.array(
    fc.tuple(key, fc.oneof(garbage, fc.integer().map(String), fc.constantFrom("mezcla", "tfidf", "knn"))),
    { maxLength: 3 },
  ),
);
export const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant("GET") },
  { weight: 1, arbitrary: fc.constantFrom("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "BREW") },
);

/** Something after the start of a path, or exactly a served path. */
const path = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(start, garbage).map(([prefix, text]) => prefix + text) },
  { weight: 1, arbitrary: fc.constantFrom(...OTHERS) },
);

/** Path and query, verbatim. */
export const target = fc.tuple(path, query).map(([asked, pairs]) => {
  const text = pairs.map(([name, value]) => `${name}=${value}`).join("&");
  return `${asked}${text === "" ? "" : `?${text}`}`;
});
