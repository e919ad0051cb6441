import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Catalog, openCatalog } from "../src/index.js";
import { answers, type Judgement } from "./judged.js";

const JUDGED: readonly Judgement[] = [
  ["actor", "Hanks", "Tom Hanks", 1],
  ["actor", "Darin", "Ricardo Darín", 1],
  ["director", "Almodobar", "Pedro Almodóvar", 1],
  ["director", "Lasseter", "John Lasseter", 1],
  ["director", "Nolan", "Christopher Nolan", 1],
  ["director", "Spilberg", "Steven Spielberg", 1],
  ["film", "wars", "Star Wars", 1],
  ["film", "matrx", "The Matrix", 1],
  ["film", "godfather 2", "The Godfather: Part II", 1],
  ["film", "stroy toy", "Toy Story", 1],
  ["film", "harry poter", "Harry Potter and the Philosopher's Stone", 1],
  ["buscar film", "mat", "The Matrix", 1],
  ["buscar film", "god", "The Godfather", 1],
  ["buscar person", "darin", "Ricardo Darín", 1],
];

describe("search over the sample world", () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await openCatalog(inject("worldArtifacts"));
  });

  test.each(JUDGED)(
    "asked as %s for %s it knows %s is meant, in the first %d",
    (asked, text, expected, within) => {
      expect(answers(catalog, asked, text).slice(0, within)).toContain(expected);
    },
  );

  test("two slips away is not listed beside what begins as typed", () => {
    expect(answers(catalog, "buscar person", "almodo")).toEqual(["Pedro Almodóvar", "Agustín Almodóvar"]);
  });
});
