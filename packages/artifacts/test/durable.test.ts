import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem } from "@movies/publishing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openArtifacts } from "../src/build/open.js";
import { verifyArtifacts } from "../src/build/verify.js";
import { publishTiny } from "./tiny-build.js";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "movies-durable-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dir, { recursive: true });
});

/** From the given call on, making a folder durable fails with the given code. */
async function folderSyncFails(code: string, from = 1) {
  const file = await open(dir);
  const prototype: FileHandle = Object.getPrototypeOf(file);
  await file.close();
  const sync = prototype.sync;
  let asked = 0;
  vi.spyOn(prototype, "sync").mockImplementation(async function (this: FileHandle) {
    const isFolder = (await this.stat()).isDirectory();
    if (isFolder && ++asked >= from) throw Object.assign(new Error(code), { code });
    return sync.call(this);
  });
}

test.each(["EINVAL", "ENOTSUP"])(
  "a file system that says %s to making a folder durable takes builds",
  async (code) => {
    await folderSyncFails(code);
    const { build } = await publishTiny(dir, "a");
    expect((await openArtifacts(dir)).manifest.build).toBe(build);
  },
);

test.each([
  [1, "the stage", "before"],
  [2, "artifacts/, with the build in it", "before"],
  [3, "artifacts/, with the manifest that names it", "new"],
])("where making durable fails the %d. time, of %s, the build %s is whole", async (from, _, which) => {
  const before = await publishTiny(dir, "a");
  await folderSyncFails("EIO", from);
  await expect(publishTiny(dir, "b")).rejects.toBeInstanceOf(Problem);
  const { ok, build } = await verifyArtifacts(dir);
  expect({ ok, isNew: build !== before.build }).toEqual({ ok: true, isNew: which === "new" });
});
