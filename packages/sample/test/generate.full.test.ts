import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { CREDITS_FILE, MOVIES_FILE, writeGenerated } from "../src/index.js";

const full = inject("full");

describe.skipIf(full === null)("beside the full data set", () => {
  test("a world of as many films takes as many bytes, within a tenth", async () => {
    const dir = await mkdtemp(join(tmpdir(), "movies-generate-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const world = await writeGenerated(
      { movies: 45_349, seed: 1 },
      { movies: join(dir, MOVIES_FILE), credits: join(dir, CREDITS_FILE) },
    );
    const real = async (name: string) => (await stat(join(full?.raw ?? "", name))).size;
    for (const [bytes, name] of [
      [world.movies.bytes, MOVIES_FILE],
      [world.credits.bytes, CREDITS_FILE],
    ] as const) {
      const ratio = bytes / (await real(name));
      expect(ratio).toBeGreaterThan(0.9);
      expect(ratio).toBeLessThan(1.1);
    }
  });
});
