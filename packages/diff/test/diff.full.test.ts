import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { compareFolders } from "../src/index.js";
import { changes, with100Edits } from "./edits.js";

const full = inject("full");

describe.skipIf(full === null)("on the full data set", () => {
  test("of 100 known edits it names exactly those", async () => {
    const edited = await mkdtemp(join(tmpdir(), "movies-diff-"));
    onTestFinished(() => rm(edited, { recursive: true }));
    const done = await with100Edits(full?.artifacts ?? "", edited);
    const diff = await compareFolders(full?.artifacts ?? "", edited);
    expect(changes(diff.films)).toEqual(done.films);
    expect(changes(diff.credits)).toEqual(done.credits);
    const all = [done.films.changed, done.films.added, done.films.removed, done.credits.changed];
    expect(all.map((list) => list.length)).toEqual([40, 20, 20, 20]);
  });
});
