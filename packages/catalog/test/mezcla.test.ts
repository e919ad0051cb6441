import { expect, inject, test } from "vitest";
import type { Recommendations } from "../src/answers.js";
import type { Catalog } from "../src/catalog.js";
import { openCatalog } from "../src/open-catalog.js";
import { worldCatalog } from "./world/index.js";

function mezcla(of: Catalog, title: string, k = 5): Recommendations {
  const lookup = of.recommend({ title }, { model: "mezcla", k });
  if (!lookup.found) throw new Error(`there is no ${title}`);
  return lookup.answer;
}

const tiny = worldCatalog();
const sample = await openCatalog(inject("worldArtifacts"));

test("a reason names what both films have, with its share of the similarity, weightiest first", () => {
  const [first] = mezcla(tiny, "Toy Story", 1).items;
  expect(first?.title).toBe("Toy Story 2");
  expect(first?.reasons).toContainEqual(
    expect.objectContaining({ kind: "cast", names: ["Tim Allen", "Tom Hanks"] }),
  );
  expect(first?.reasons).toContainEqual(
    expect.objectContaining({ kind: "director", names: ["John Lasseter"] }),
  );
  const shares = (first?.reasons ?? []).map((reason) => ("share" in reason ? reason.share : Number.NaN));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
});

test("the parts of a similarity add up to it", () => {
  for (const { reasons } of mezcla(sample, "Toy Story", 20).items) {
    const named = reasons.reduce((sum, reason) => sum + ("share" in reason ? reason.share : 0), 0);
    expect(named).toBeLessThanOrEqual(1.001);
    expect(named).toBeGreaterThan(0.6); // the five weightiest of nine parts
  }
});

test("a film without overview is compared by what else is known of it, and the answer says so", () => {
  expect(mezcla(tiny, "100%").withoutOverview).toBe(true);
  expect(mezcla(tiny, "Toy Story").withoutOverview).toBe(false);
});

test("a film that shares nothing has no neighbours rather than arbitrary ones", () => {
  expect(mezcla(tiny, "???")).toMatchObject({ items: [], shortfall: "nothing-in-common" });
});

// Judged by hand: what somebody who liked the film on the left would want to see, and why.
test.each([
  ["Toy Story", ["Toy Story 2", "Toy Story 3"], "its sequels before all else"],
  ["The Godfather", ["The Godfather: Part II"], "the same family, Coppola, Pacino"],
  ["Volver", ["Women on the Verge of a Nervous Breakdown"], "Almodóvar, Carmen Maura, women who cope"],
  ["Nine Queens", ["The Aura"], "Bielinsky and Darín again"],
  ["Alien", ["Aliens"], "the creature and Ripley again"],
  ["Spirited Away", ["Princess Mononoke"], "Miyazaki's other great fantasy"],
  ["The Matrix", ["The Matrix Reloaded"], "the second part"],
  ["Goldfinger", ["From Russia with Love", "Dr. No"], "the other Bonds of Connery"],
])("%s leads to %j: %s", (title, expected, _why) => {
  const found = mezcla(sample, title).items.map((item) => item.title);
  expect(found.slice(0, 3)).toEqual(expect.arrayContaining(expected));
});
