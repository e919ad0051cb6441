import { openCatalog } from "@movies/catalog";
import { expect, inject, test } from "vitest";
import { appOf, readAt } from "./support.js";

// Enough to visit every kind of page many times; the sample has thousands of pages.
const PAGES = 300;

test("on the sample every link of the page leads somewhere, as far as they are followed", async () => {
  const sample = appOf(await openCatalog(inject("worldArtifacts")));
  const seen = new Set(["/"]);
  for (const address of seen) {
    const { status, links } = await readAt(address, sample);
    expect([address, status]).toEqual([address, 200]);
    for (const link of links) if (isOurs(link) && seen.size < PAGES) seen.add(link);
  }
  expect(seen.size).toBe(PAGES);
});

// Other code serves the documentation, and a fragment is not an address.
const isOurs = (link: string): boolean =>
  link.startsWith("/") && link !== "/docs" && link !== "/openapi.json";
