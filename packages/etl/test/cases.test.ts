import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type EtlOptions, runEtl } from "../src/index.js";
import { filesIn, problemOf, temporaryFolder } from "./helpers.js";

// Small inputs as people have them, kept outside of this repository: one folder a case, `00-control` what the others bend.
const CASES = process.env.MOVIES_CASES_DIR ?? join(import.meta.dirname, "../../../../shared/cases/raw");
const isThere = existsSync(CASES);
if (!isThere) console.warn(`SKIPPED: no cases in ${CASES}; set MOVIES_CASES_DIR`);

type Options = (folder: string) => Partial<EtlOptions>;
/** The clean files that are to be those of the control, with these options; or the sentence. */
type Outcome = { readonly same: readonly ("movies" | "credits")[]; readonly options?: Options } | RegExp;

const BOTH = { same: ["movies", "credits"] } as const;
const OUTCOMES: Readonly<Record<string, readonly [Outcome, ...Outcome[]]>> = {
  "00-control": [BOTH],
  "01-kaggle-name": [BOTH],
  "02b-tmdb5000-named": [{ same: ["credits"] }], // no collections
  "03b-v11+credits": [{ same: ["credits"] }],
  "05-excel-us": [/"2\/10\/1995" in line \d+.*--dates mdy/, { ...BOTH, options: () => ({ dates: "mdy" }) }],
  "06-excel-es-semicolon": [/--dates dmy/, { ...BOTH, options: () => ({ dates: "dmy" }) }],
  "10-nested-python-list-of-names": [BOTH],
  "15-lfs": [/Git LFS.*git lfs pull/],
  "16-html": [/HTML/],
  "17c-ndjson-named": [/no file of films by its name: found "credits.csv", "m.ndjson"/],
  "17f-xlsx": [/Excel workbook/],
  "20-float-ids": [BOTH],
  "21-null-nan": [{ same: ["credits"] }], // one film has no date
  "31-spark-escape": [/--escape '\\'/, { ...BOTH, options: () => ({ escaped: true }) }],
  "34b-header-title": [BOTH],
  "40-date-iso-z": [BOTH],
  "50-henry-clean": [BOTH],
  "51-own-clean": [BOTH],
  "53-no-credits": [{ same: ["movies"] }],
  "58-two-movies-options": [
    /movies_1\.csv/,
    {
      ...BOTH,
      options: (folder) => ({ movies: ["movies_1.csv", "movies_2.csv"].map((name) => join(folder, name)) }),
    },
  ],
  "62-other-ids": [/share 0 ids/],
  "66-nan-and-none-in-cast": [{ same: ["movies"] }], // one member of a cast has no name
};

const FILES = { movies: "cleanMovies.csv", credits: "cleanCredits.csv" } as const;

async function cleaned(name: string, options: Options = () => ({})) {
  const out = await temporaryFolder();
  const raw = join(CASES, name);
  await runEtl({ raw, out, ...options(raw) });
  return filesIn(out);
}

describe.skipIf(!isThere)("of the shared cases", () => {
  test("each has an outcome here", () => {
    expect(Object.keys(OUTCOMES)).toEqual(readdirSync(CASES).sort());
  });

  test.each(Object.entries(OUTCOMES))("%s has it", async (name, outcomes) => {
    const control = await cleaned("00-control");
    for (const outcome of outcomes) {
      if (outcome instanceof RegExp) {
        const message = await problemOf(cleaned(name));
        expect(message).toMatch(outcome);
        expect(message).not.toContain("\n");
        continue;
      }
      const files = await cleaned(name, outcome.options);
      for (const file of outcome.same) expect(files[FILES[file]]).toBe(control[FILES[file]]);
    }
  });
});
