import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { runEtl } from "../src/index.js";
import { duckdb, expectSameAsCsv } from "./duckdb.js";
import { temporaryFolder } from "./helpers.js";

const full = inject("full");

describe.skipIf(full === null)("on the full data set", () => {
  test("an independent reader finds in the Parquet files every value of the CSV files", async () => {
    const folder = await temporaryFolder();
    const report = await runEtl({ raw: full?.raw ?? "", out: folder, parquet: true });
    const db = await duckdb();
    expect(await expectSameAsCsv(db, join(folder, "cleanMovies.parquet"))).toBe(report.movies.kept);
    expect(await expectSameAsCsv(db, join(folder, "cleanCredits.parquet"))).toBe(report.credits.kept);
  });
});
