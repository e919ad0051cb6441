import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "@movies/artifacts";
import { describe, expect, inject, test } from "vitest";
import { readThresholds, runEtl, THRESHOLDS_FILE } from "../src/index.js";
import { parseThresholds } from "../src/thresholds/read.js";
import { DEFAULT_THRESHOLDS } from "../src/thresholds/thresholds.js";
import { credit, creditsCsv, filesIn, film, moviesCsv, rawFolder, temporaryFolder } from "./helpers.js";

// 10 records: 6 kept, 1 duplicate, 2 rejected, and 1 more for the one that was repaired.
const MOVIES = moviesCsv(
  ...[1, 2, 3, 4].map((id) => film({ id: String(id) })),
  film({ id: "5", budget: "x", runtime: "0", overview: "" }),
  film({ id: "1" }),
  film({ id: "6.0", overview: "two\nlines" }).replace('"two\nlines"', "two\nlines"),
  film({ release_date: "" }),
  film({ release_date: "" }),
);
const CREDITS = creditsCsv(...[1, 2, 3].map((id) => credit(String(id))));

/** The message of a run with these thresholds, up to what to do next; undefined if it succeeded. */
async function broken(thresholds: unknown): Promise<string | undefined> {
  const raw = await rawFolder({ movies: MOVIES, credits: CREDITS });
  const out = await temporaryFolder();
  await writeFile(join(out, "cleanMovies.csv"), "from before\n");
  const named = { from: "t.json", thresholds: parseThresholds(thresholds, "t.json") };
  try {
    await runEtl({ raw, out, thresholds: named, keepAnyway: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(await filesIn(out)).toEqual({ "cleanMovies.csv": "from before\n" });
    const end =
      "; to look at the rows run the command again without --strict and --thresholds, into another --out";
    expect(error.message.endsWith(end)).toBe(true);
    return [error.message.slice(0, -end.length), ...error.each].join("\n");
  }
}

const ONE = "1 threshold of t.json not met, so nothing was written: ";

describe("a threshold", () => {
  test.each<[unknown, string]>([
    [{ movies: { min_kept: 7 } }, "movies.min_kept is 6, at least 7 is asked"],
    [
      { movies: { max_rejected_share: 0.1 } },
      "movies.max_rejected_share is 0.2 (2 of 10 rows read), at most 0.1 is allowed",
    ],
    [
      { movies: { max_duplicate_share: 0 } },
      "movies.max_duplicate_share is 0.1 (1 of 10 rows read), at most 0 is allowed",
    ],
    [
      { movies: { max_imputed_share: 0.1 } },
      "movies.max_imputed_share.budget is 0.1667 (1 of 6 rows kept), at most 0.1 is allowed",
    ],
    [
      { movies: { max_unreadable_share: { budget: 0.1, runtime: 0 } } },
      "movies.max_unreadable_share.budget is 0.1667 (1 of 6 rows kept), at most 0.1 is allowed",
    ],
    [
      { movies: { max_null_share: { overview: 0 } } },
      "movies.max_null_share.overview is 0.1667 (1 of 6 rows kept), at most 0 is allowed",
    ],
    [
      { movies: { max_suspicious: { zero_runtime: 0 } } },
      "movies.max_suspicious.zero_runtime is 1, at most 0 is allowed",
    ],
    [
      { movies: { max_other_writing_share: 0 } },
      "movies.max_other_writing_share.id is 0.1667 (1 of 6 rows kept), at most 0 is allowed",
    ],
    [{ credits: { min_kept: 4 } }, "credits.min_kept is 3, at least 4 is asked"],
    [{ min_in_both_share: 0.6 }, "min_in_both_share is 0.5 (3 of 6 films), at least 0.6 is asked"],
  ])(
    "%j that is broken is named with its value and limit, and nothing is written",
    async (thresholds, message) => {
      expect(await broken(thresholds)).toBe(ONE + message);
    },
  );

  test("that is met to the digit is kept to", async () => {
    const met = {
      movies: {
        min_kept: 6,
        max_rejected_share: 0.2,
        max_duplicate_share: 0.1,
        max_imputed_share: { budget: 0.1667 },
        max_suspicious: { zero_runtime: 1, tiny_budget: 5 },
      },
      credits: { max_null_share: 0 },
      min_in_both_share: 0.5,
    };
    expect(await broken(met)).toBeUndefined();
    expect(await broken({})).toBeUndefined();
  });

  test("is named with the others that are broken", async () => {
    expect(await broken({ movies: { min_kept: 7 }, credits: { min_kept: 7 } })).toBe(
      "2 thresholds of t.json not met, so nothing was written\nmovies.min_kept is 6, at least 7 is asked\ncredits.min_kept is 3, at least 7 is asked",
    );
  });
});

describe("the file of thresholds", () => {
  test.each<[unknown, string]>([
    [[], "the whole is wrong: expected an object, found []"],
    [{ films: {} }, '"films" is not known: expected one of movies, credits, min_in_both_share'],
    [
      { credits: { max_rejcted_share: 0 } },
      '"credits.max_rejcted_share" is not known: expected one of min_kept, max_rejected_share, max_duplicate_share, max_unreadable_share, max_other_writing_share, max_null_share',
    ],
    [
      { movies: { max_rejected_share: 1.5 } },
      "movies.max_rejected_share is wrong: expected a share from 0 to 1, found 1.5",
    ],
    [
      { movies: { max_rejected_share: "0.5" } },
      'movies.max_rejected_share is wrong: expected a share from 0 to 1, found "0.5"',
    ],
    [{ movies: { min_kept: 1.5 } }, "movies.min_kept is wrong: expected a whole number from 0 up, found 1.5"],
    [
      { movies: { max_imputed_share: { runtime: 0 } } },
      '"movies.max_imputed_share.runtime" is not known: expected one of budget, revenue',
    ],
    [
      { movies: { max_null_share: { titel: 0 } } },
      '"movies.max_null_share.titel" is not known: expected one of belongs_to_collection, ',
    ],
    [
      { movies: { max_suspicious: { odd: 0 } } },
      '"movies.max_suspicious.odd" is not known: expected one of tiny_budget, ',
    ],
    [
      { movies: { max_suspicious: { zero_runtime: 0.5 } } },
      "movies.max_suspicious.zero_runtime is wrong: expected a whole number",
    ],
    [JSON.parse('{"__proto__": 1}'), '"__proto__" is not known: expected one of movies'],
  ])("%j is refused by name", (thresholds, message) => {
    expect(() => parseThresholds(thresholds, "t.json")).toThrow(`t.json: ${message}`);
  });

  test("is that of the raw folder where none is given, and the defaults where that has none", async () => {
    const raw = await temporaryFolder();
    expect(await readThresholds(raw, undefined)).toEqual({
      from: "the defaults",
      thresholds: DEFAULT_THRESHOLDS,
    });
    await writeFile(join(raw, THRESHOLDS_FILE), '{"movies": {"min_kept": 3}}');
    expect(await readThresholds(raw, undefined)).toEqual({
      from: join(raw, THRESHOLDS_FILE),
      thresholds: { movies: { min_kept: 3 } },
    });
    await writeFile(join(raw, "other.json"), "{}");
    expect((await readThresholds(raw, join(raw, "other.json"))).thresholds).toEqual({});
  });

  test("that is no JSON, or not there, is one sentence", async () => {
    const raw = await temporaryFolder();
    await writeFile(join(raw, THRESHOLDS_FILE), "{");
    await expect(readThresholds(raw, undefined)).rejects.toThrow(
      `${join(raw, THRESHOLDS_FILE)} is not JSON: expected an object of thresholds; mend it, then run the command again`,
    );
    await expect(readThresholds(raw, "nowhere.json")).rejects.toThrow(
      "cannot read nowhere.json: no such file or folder; give the path of a file of thresholds with --thresholds",
    );
  });

  test("by default is one that could have been written, and that the sample with its damage breaks", async () => {
    expect(parseThresholds(DEFAULT_THRESHOLDS, "t.json")).toEqual(DEFAULT_THRESHOLDS);
    const thresholds = await readThresholds(inject("worldRaw"), undefined);
    await expect(
      runEtl({ raw: inject("worldRaw"), out: await temporaryFolder(), thresholds }),
    ).rejects.toThrow("4 thresholds of the defaults not met, so nothing was written; to look at the rows");
  });
});
