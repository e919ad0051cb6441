import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../src/data/words.js";
import { longDate, MONTHS, WEEKDAYS } from "../src/spanish/dates.js";
import { leadSentence } from "../src/spanish/lead-sentence.js";
import { COUNTRY, ORIGINAL_LANGUAGE } from "../src/spanish/name-columns.js";
import { decimal, integer, percent, plain, shortDollars, significant } from "../src/spanish/numbers.js";
import { count, countOrNone, FILM, list, shortened } from "../src/spanish/words.js";

test.each([
  [integer(45_349), "45.349"],
  [integer(5_415), "5.415"],
  [decimal(2.9261, 3), "2,926"],
  [significant(5.6241963), "5,624196"],
  [significant(110.135), "110,135"],
  [significant(4_224_578.6), "4.224.579"],
  [plain(547.488298), "547,488298"],
  [plain(7), "7"],
  [shortDollars(1_539_650_000), "1.540 M"],
  [shortDollars(500_000), "0,5 M"],
  [shortDollars(1_378), "1.378"],
])("a number is written %s", (found, expected) => expect(found).toBe(expected));

test.each([
  [0, 0, "0 %"],
  [0, 9, "0 %"],
  [9, 9, "100 %"],
  [1, 3, "33,3 %"],
  [1, 45_349, "menos del 0,1 %"],
  [45_348, 45_349, "más del 99,9 %"],
])("%i of %i is %s", (part, whole, expected) => expect(percent(part, whole)).toBe(expected));

test("one film, none and many", () => {
  expect([count(1, FILM), count(0, FILM), count(2_000, FILM)]).toEqual([
    "1 película",
    "0 películas",
    "2.000 películas",
  ]);
  expect(countOrNone(0, FILM)).toBe("ninguna película");
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a y b"],
  [["a", "b", "c"], "a, b y c"],
  [["árabe", "inglés"], "árabe e inglés"],
  [["árabe", "hindi"], "árabe e hindi"],
  [["agua", "hielo"], "agua y hielo"],
])("%j is listed as %j", (words, expected) => expect(list(words)).toBe(expected));

test.each([
  ["The Lord of the Rings", 11, "The Lord o…"],
  ["short", 11, "short"],
  ["a\n\tb\u0000c", 11, "a b c"],
  ["👩👩👩👩", 3, "👩👩…"],
])("%j in %i signs is %j", (text, signs, expected) => expect(shortened(text, signs)).toBe(expected));

test("months, weekdays and dates do not depend on the zone", () => {
  expect([MONTHS[0], MONTHS[8], MONTHS[11]]).toEqual(["enero", "septiembre", "diciembre"]);
  expect([WEEKDAYS[0], WEEKDAYS[6]]).toEqual(["lunes", "domingo"]);
  expect(longDate("1995-10-30")).toBe("30 de octubre de 1995");
});

describe("the leader of a ranking", () => {
  const wording = {
    noun: { one: "género", many: "géneros" },
    adjective: ["más frecuente", "más frecuentes"],
    unit: (value: number) => count(value, FILM),
  } as const;
  const rows = (...values: number[]) => values.map((value, i) => ({ label: "ABCDEF"[i] ?? "", value }));

  test.each([
    [rows(), ""],
    [rows(1), "A es el género más frecuente: 1 película."],
    [rows(3, 2), "A es el género más frecuente: 3 películas. Le sigue B, con 2 películas."],
    [
      rows(3, 2, 1, 1),
      "A es el género más frecuente: 3 películas. Le siguen B, con 2 películas, y C, con 1 película.",
    ],
    [rows(2, 2, 1), "A y B son los géneros más frecuentes, con 2 películas cada uno."],
    [rows(1, 1, 1, 1, 1), "Empatan en cabeza A, B y C, entre otros, con 1 película cada uno."],
  ])("%j", (ranked, expected) => expect(leadSentence(ranked, wording)).toBe(expected));
});

test.each([
  ["en", "inglés (en)"],
  ["cn", "cantonés (cn)"],
  ["xx", "sin diálogo (xx)"],
  ["qq", "qq"],
  ["not a code", "not a code"],
  ["constructor", "constructor"],
])("the language %s is %s", (code, expected) => expect(ORIGINAL_LANGUAGE.spanish(code)).toBe(expected));

test.each([
  ["United States of America", "Estados Unidos"],
  ["Soviet Union", "Unión Soviética"],
  ["Bosnia and Herzegovina", "Bosnia y Herzegovina"],
  ["South Korea", "Corea del Sur"],
  ["Trinidad and Tobago", "Trinidad y Tobago"],
  ["Cote D'Ivoire", "Côte d’Ivoire"],
  ["Atlantis", "Atlantis"],
  ["toString", "toString"],
])("the country %s is %s", (english, expected) => expect(COUNTRY.spanish(english)).toBe(expected));

test.each([
  ["The Man's man — and MEN’S, 13th of 2001: 3D!", ["man", "men", "13th", "3d"]],
  ["I'm it's we've a b é", []],
  ["千と千尋 の", ["千と千尋", "の"]],
  ["", []],
])("the words of %j are %j", (text, expected) => expect(wordsOf(text)).toEqual(expected));

test("only blocks/ and spanish/ speak Spanish: what the others write comes from there", () => {
  const src = new URL("../src/", import.meta.url);
  const others = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !/^(?:blocks|spanish)/.test(name),
  );
  expect(others.length).toBeGreaterThan(20);
  const spanish = /[áéíóúñ¿¡«»]|["`](?:películas?|votos?|años?|US\$)/i;
  expect(others.filter((name) => spanish.test(readFileSync(new URL(name, src), "utf8")))).toEqual([]);
});
