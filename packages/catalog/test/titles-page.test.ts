import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Catalog, openCatalog } from "../src/index.js";

const page = readFileSync(join(import.meta.dirname, "../../../docs/titles.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim().replace(/^`|`$/g, "")));

/** The films or people of a list, so many as the page names. */
const listed = (all: readonly string[], words: string) =>
  all.slice(0, words.split(/, (?=\S.*\()|, /).length).join(", ");

describe("the tables of docs/titles.md", () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await openCatalog(inject("worldArtifacts"));
  });
  const named = ({ title, year }: { readonly title: string; readonly year: number }) => `${title} (${year})`;

  test("have rows", () => expect(rows.length).toBeGreaterThan(30));

  test.each(rows.filter((cells) => cells.length === 4))(
    "a title:%s %s → %s",
    (_, asked = "", outcome = "") => {
      const lookup = catalog.score({ title: asked });
      const suggested = lookup.found ? [] : lookup.suggestions.map(named);
      const others =
        lookup.found && lookup.others.length > 0 ? `; also ${lookup.others.map(named).join(", ")}` : "";
      const found = lookup.found ? named(lookup.answer) + others : `suggested: ${listed(suggested, outcome)}`;
      expect(found).toBe(outcome);
    },
  );

  test.each(rows.filter((cells) => cells.length === 5))(
    "a person:%s %s as %s → %s",
    (_, asked = "", role = "", outcome = "") => {
      const lookup = role === "actor" ? catalog.actor(asked) : catalog.director(asked);
      const suggested = lookup.found ? [] : lookup.suggestions.map(({ name }) => name);
      expect(lookup.found ? lookup.answer.name : `suggested: ${listed(suggested, outcome)}`).toBe(outcome);
    },
  );
});
