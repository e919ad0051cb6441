import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ETL_REPORT } from "@movies/artifacts";
import { describe, expect, test } from "vitest";
import { runEtl } from "../src/index.js";
import { filesIn, temporaryFolder } from "./helpers.js";

// golden/<case>/input is raw/, golden/<case>/expected is what artifacts/ must hold afterwards: adding a case is adding a folder.
const GOLDEN = join(import.meta.dirname, "golden");
const cases = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const expectedOf = async (name: string) => withReport(await filesIn(join(GOLDEN, name, "expected")));

/** The report as a value: the house's formatter lays out the expected one in its own way. */
const withReport = ({ [ETL_REPORT]: report = "", ...files }: Record<string, string>) => ({
  ...files,
  report: JSON.parse(report),
});

describe.each(cases.map(({ name }) => name))("golden case %s", (name) => {
  const raw = join(GOLDEN, name, "input");

  test("gives the expected files, byte for byte", async () => {
    const out = await temporaryFolder();
    await runEtl({ raw, out });
    expect(withReport(await filesIn(out))).toEqual(await expectedOf(name));
  });

  test.each([
    [1, 1],
    [7, 2],
    [64, 3],
    [1 << 20, 1],
  ])(
    "gives the same files read in pieces of %i bytes and batches of %i rows",
    async (pieceBytes, batchRows) => {
      const out = await temporaryFolder();
      await runEtl({ raw, out, cut: { pieceBytes, batchRows } });
      expect(withReport(await filesIn(out))).toEqual(await expectedOf(name));
    },
  );
});

test.each(["America/Lima", "Asia/Tokyo", "UTC"])("in %s every date stays what it is", async (zone) => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    const out = await temporaryFolder();
    await runEtl({ raw: join(GOLDEN, "bad-dates", "input"), out });
    expect(withReport(await filesIn(out))).toEqual(await expectedOf("bad-dates"));
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});
