import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { ended, start, withoutRights } from "./binary.js";

// root may read and write everything, so root's tests run the binary as nobody.
const rights = withoutRights();
if (rights === undefined)
  console.warn(
    "\n*** SKIPPED: the tests of permissions; nobody (uid 65534) cannot run the binary here ***\n",
  );

const dir = mkdtempSync(join(tmpdir(), "movies-rights-"));
const CLOSED = 0o000;
const READ_ONLY = 0o555;
const OPEN = 0o755;
const locked = ["raw-folder", "raw-file/credits.csv", "closed", "out"].map((name) => join(dir, name));

beforeAll(() => {
  for (const name of ["raw-folder", "raw-file", "raw"]) {
    cpSync(inject("worldRaw"), join(dir, name), { recursive: true });
    chmodSync(join(dir, name), OPEN);
  }
  for (const name of ["out", "closed"]) mkdirSync(join(dir, name));
  chmodSync(dir, OPEN);
  for (const path of locked) chmodSync(path, path.endsWith("out") ? READ_ONLY : CLOSED);
});
afterAll(() => {
  for (const path of locked) chmodSync(path, OPEN);
  rmSync(dir, { recursive: true });
});

describe.skipIf(rights === undefined)("one sentence and exit 1 for", () => {
  const etl = (raw: string, out: string) =>
    ended(start(["etl", "--raw", join(dir, raw), "--out", join(dir, out)], { ...rights }));

  test.each([
    ["raw-folder", "."],
    ["raw-file", "credits.csv"],
  ])("%s that cannot be read", async (raw, file) => {
    expect(await etl(raw, "out")).toEqual({
      code: 1,
      stdout: "",
      stderr: `movies: cannot read ${join(dir, raw, file)}: permission denied; make the file and its folder readable, then run the command again\n`,
    });
  });

  test("a build that cannot be read", async () => {
    expect(await ended(start(["verify", "--artifacts", join(dir, "closed")], { ...rights }))).toEqual({
      code: 1,
      stdout: "",
      stderr: `movies: cannot read ${join(dir, "closed", "manifest.json")}: permission denied; make the file and its folder readable, then run the command again\n`,
    });
  });

  test.each(["out", "out/deeper"])("an output folder %s that cannot be written", async (out) => {
    expect(await etl("raw", out)).toEqual({
      code: 1,
      stdout: "",
      stderr: `movies: cannot write into ${join(dir, out)}: permission denied; choose a folder that can be written\n`,
    });
    expect(readdirSync(join(dir, "out"))).toEqual([]);
  });
});
