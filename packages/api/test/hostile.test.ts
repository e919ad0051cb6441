import fc from "fast-check";
import { expect, test } from "vitest";
import { ROUTES } from "../src/routes.js";
import { app } from "./support.js";

// What a hostile client may put into a path or a query: bytes, broken encodings, nesting, names objects are born with.
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
const garbage = fc.oneof(
  fc.array(letter, { maxLength: 40 }).map((letters) => letters.join("")),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "%E0%A4%A",
    "../../etc/passwd",
    "[object Object]",
  ),
  fc
    .constantFrom("a", "%00", "/", "%F0%9F%8E%AC", "toy ", "=", "&k=1")
    .chain((part) => fc.integer({ min: 1, max: 3000 }).map((times) => part.repeat(times))),
);
const start = fc.oneof(
  fc.constantFrom(
    ...ROUTES.flatMap(({ path, formerly = path }) => [path, formerly]).map((path) =>
      path.replace(/\{.*/, ""),
    ),
  ),
  garbage.map((text) => `/${text}`),
);
const key = fc.oneof(fc.constantFrom("anio", "id", "k", "modelo", "q", "limite"), garbage);
const query = fc.array(
  fc.tuple(key, fc.oneof(garbage, fc.integer().map(String), fc.constantFrom("mezcla", "tfidf", "knn"))),
  { maxLength: 3 },
);
const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant("GET") },
  { weight: 1, arbitrary: fc.constantFrom("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "BREW") },
);

test("four thousand hostile requests get no 5xx, and always JSON with a message or an answer", async () => {
  await fc.assert(
    fc.asyncProperty(start, garbage, query, method, async (prefix, text, pairs, how) => {
      const asked = pairs.map(([name, value]) => `${name}=${value}`).join("&");
      const target = `${prefix}${text}${asked === "" ? "" : `?${asked}`}`;
      const response = await app.request(target, { method: how });
      expect(response.status).toBeLessThan(500);
      if (new URL(`http://localhost${target}`).pathname === "/" && response.status !== 405) {
        expect(response.headers.get("Content-Type")).toBe("text/html; charset=UTF-8"); // the page
        return;
      }
      expect(response.headers.get("Content-Type")).toBe("application/json; charset=UTF-8");
      if (how === "HEAD") return;
      const body: unknown = await response.json();
      if (response.status !== 200) expect(body).toHaveProperty("mensaje", expect.stringMatching(/\.$/));
    }),
    { numRuns: 4000 },
  );
});

// A `Request` resolves dot segments before anybody sees them: titles `.` and `..` are asked for in bare-requests.test.ts.
test("a film can be asked for by any text but dot segments, and comes back as it was asked", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (title) => {
      fc.pre(title.trim() !== "" && !/^\.{1,2}$/.test(title));
      const response = await app.request(`/score_titulo/${encodeURIComponent(title)}`);
      const body: unknown = await response.json();
      if (response.status === 404) expect(body).toHaveProperty("titulo", title);
      else expect(response.status).toBe(200);
    }),
    { numRuns: 1000 },
  );
});
