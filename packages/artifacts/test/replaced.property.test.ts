import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { openArtifacts } from "../src/build/open.js";
import { publishTiny } from "./tiny-build.js";

test("a build that is replaced while it is being opened is left for the one that replaced it", async () => {
  const dir = mkdtempSync(join(tmpdir(), "movies-replaced-"));
  await publishTiny(dir, "0");
  for (let note = 1; note <= runs(30); note++) {
    const publishing = publishTiny(dir, String(note));
    let published = false;
    publishing.finally(() => {
      published = true;
    });
    while (!published) expect((await openArtifacts(dir)).films.count).toBe(2);
    await publishing;
  }
  rmSync(dir, { recursive: true });
});
