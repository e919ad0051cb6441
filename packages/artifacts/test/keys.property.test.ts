import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { compareKeys, foldKey, foldWords, lowerKey, trigrams } from "../src/keys/index.js";

test.each([
  ["Spider-Man", "spiderman"],
  ["  spider   man ", "spiderman"],
  ["Schindler's List", "schindlerslist"],
  ["Amélie", "amelie"],
  ["Ame\u0301lie", "amelie"],
  ["El laberinto del fauno…", "ellaberintodelfauno"],
  ["Mañana", "manana"],
  ["Große Freiheit", "grossefreiheit"],
  ["Smørrebrød & Łódź", "smorrebrodlodz"],
  ["Face/Off", "faceoff"],
  ["8½", "812"],
  ["千と千尋の神隠し", "千と千尋の神隠し"],
  ["हिन्दी", "हिन्दी"],
  ["괴물", "괴물"],
])("%j folds to %j", (text, key) => {
  expect(foldKey(text)).toBe(key.normalize("NFKC"));
});

test("a title of nothing but punctuation keeps it, so that it is nobody else's key", () => {
  expect(foldKey("???")).toBe("???");
  expect(foldKey("…")).not.toBe(foldKey("!!!"));
});

test("what is equal but for case has equal folded keys", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldKey(lowerKey(text))).toBe(foldKey(text));
      fc.pre(lowerKey(text.toUpperCase()) === lowerKey(text));
      expect(foldKey(text.toUpperCase())).toBe(foldKey(text));
    }),
  );
});

test("words keep their borders, without accents and apostrophes", () => {
  expect(foldWords("A Bug's Life: ¡Acción!")).toEqual(["a", "bugs", "life", "accion"]);
});

test("trigrams mark both ends, each once; letters outside the basic plane are not cut in half", () => {
  expect(trigrams("up")).toEqual(["^up", "up$"]);
  expect(trigrams("9")).toEqual(["^9$"]);
  expect(trigrams("aaaa")).toEqual(["^aa", "aaa", "aa$"]);
  expect(trigrams("𝒜b")).toEqual(["^𝒜b", "𝒜b$"]);
});

test("keys are compared by code unit, not by locale", () => {
  expect(["é", "z", "a", "Z"].sort(compareKeys)).toEqual(["Z", "a", "z", "é"]);
});

// Plain and accented letters, ends of trigrams, separators, halves of a surrogate pair.
const anyText = fc.string({
  unit: fc.constantFrom(..."aZ9 .-_^$\t'ñÑøßé\u0301İıＡ日🎬", "\ud83c", "\udfac"),
});

test("plain texts are folded as all others are", () => {
  const slowly = (text: string) => {
    const lower = text.normalize("NFC").toLowerCase().trim();
    return lower.replace(/[^\p{L}\p{N}\p{M}]+/gu, "") || lower;
  };
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary-ascii" })), (text) => {
      expect(lowerKey(text)).toBe(text.normalize("NFC").toLowerCase().trim());
      expect(foldKey(text)).toBe(slowly(text));
    }),
    { numRuns: runs(1000) },
  );
});

test("trigrams are three letters in a row, of the key as it is marked", () => {
  const slowly = (key: string) => {
    const letters = [..."^", ...key, ..."$"];
    return [...new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join("")))];
  };
  fc.assert(
    fc.property(anyText, (text) => {
      expect(trigrams(text)).toEqual(slowly(text));
    }),
    { numRuns: runs(1000), examples: [[""]] },
  );
});
