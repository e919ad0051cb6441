import { expect, test } from "vitest";
import { asWritten } from "../src/models/as-written.js";

const film = (title: string, overview: string) => ({
  films: { title: () => title } as never,
  texts: { tagline: () => "", overview: () => overview } as never,
});

test.each([
  ["andys", "Led by Woody, Andy's toys live happily.", "andy's"],
  ["andys", "Led by Woody, Andy’s toys live happily.", "andy’s"],
  ["spiderman", "Spider-Man swings.", "spider-man"],
  ["toy", "Toys, toy-box, toy.", "toy"],
  ["toybox", "Toys, toy-box, toy.", "toy-box"],
  ["dont", "Nothing of the kind.", "dont"],
  ["éste", "Así l'éste.", "éste"],
])("the term %s of a film that says %j is shown as %s", (term, overview, shown) => {
  expect(asWritten(film("A title", overview))(0, term)).toBe(shown);
});
