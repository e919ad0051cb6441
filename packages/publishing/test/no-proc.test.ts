import { mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";

afterAll(() => {
  vi.doUnmock("node:fs");
  vi.resetModules();
});

test("where the system does not tell when processes began, one that got a dead one's id holds its claim for ten minutes at most", async () => {
  vi.doMock("node:fs", async (original) => {
    const real = await original<typeof import("node:fs")>();
    const readFileSync = (path: string, encoding: BufferEncoding) => {
      if (path.startsWith("/proc/")) throw new Error("no such file"); // as on macOS
      return real.readFileSync(path, encoding);
    };
    return { ...real, readFileSync };
  });
  vi.resetModules();
  const { ourselves } = await import("../src/owner.js");
  const { openStage } = await import("../src/stage.js");
  const dir = await mkdtemp(join(tmpdir(), "movies-no-proc-"));
  expect(ourselves.started).toBe(0);
  const claim = join(dir, `.writing-${ourselves.host}-${process.ppid}-0`);
  await mkdir(claim);
  await expect(openStage(dir)).rejects.toThrow(`process ${process.ppid} is writing there`);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await utimes(claim, anHourAgo, anHourAgo);
  await (await openStage(dir)).discard();
  expect(await readdir(dir)).toEqual([]);
  await rm(dir, { recursive: true });
});
