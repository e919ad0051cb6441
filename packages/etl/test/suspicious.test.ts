import { describe, expect, test } from "vitest";
import { SIGNS } from "../src/datasets/signs.js";
import { runEtl } from "../src/index.js";
import { findSuspicious } from "../src/report/suspicious.js";
import { SETTINGS } from "../src/settings.js";
import { credit, creditsCsv, film, moviesCsv, rawFolder, temporaryFolder } from "./helpers.js";

describe("a release far ahead", () => {
  const measured = (numbers: number[]) => ({ values: Float64Array.from(numbers) });
  const farAhead = SIGNS.filter(({ name }) => name === "release_far_ahead");
  const far = (...years: number[]) =>
    findSuspicious(farAhead, { id: measured(years.map((_, i) => i + 1)), release_year: measured(years) })
      .release_far_ahead?.ids;
  const bulk = Array.from({ length: SETTINGS.plausibleFilms }, (_, i) => 1980 + (i % 38)); // up to 2017

  test("is years after the newest of all others", () => {
    expect(far(...bulk, 2107)).toEqual([SETTINGS.plausibleFilms + 1]);
    expect(far(...bulk, 2020)).toHaveLength(1);
    expect(far(...bulk, 2019)).toEqual([]);
  });

  test("is found where there are several, as long as they are one in a thousand", () => {
    const many = Array.from({ length: 30 }, () => bulk).flat();
    expect(far(...many, 2050, 2060, 9999)).toHaveLength(3);
  });

  test("is not looked for among a handful of films", () => {
    expect(far(1995, 1996, 2107)).toEqual([]);
    expect(far()).toEqual([]);
  });
});

test("of suspicious films the first ids are listed and all are counted", async () => {
  const films = Array.from({ length: 50 }, (_, i) => film({ id: String(i + 1), runtime: "0.0" }));
  const raw = await rawFolder({ movies: moviesCsv(...films), credits: creditsCsv(credit("1")) });
  for (const pieceBytes of [100, 1000, 100_000]) {
    const { movies } = await runEtl({ raw, out: await temporaryFolder(), pieceBytes });
    expect(movies.suspicious.zero_runtime).toEqual({
      about: "a runtime of 0 minutes",
      total: 50,
      ids: Array.from({ length: SETTINGS.suspiciousIds }, (_, i) => i + 1),
    });
  }
});
