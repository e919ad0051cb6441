import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleWorld } from "@movies/sample";
import { afterAll, expect, inject, test } from "vitest";
import { ended, start } from "./binary.js";

const dir = mkdtempSync(join(tmpdir(), "movies-process-"));
afterAll(() => rmSync(dir, { recursive: true }));

test("a reader of stderr that goes away does not end the job", async () => {
  const out = join(dir, "unheard");
  const child = start(["etl", "--raw", inject("worldRaw"), "--out", out]);
  child.stderr?.destroy();
  expect((await ended(child)).code).toBe(0);
  expect(readdirSync(out)).toHaveLength(5);
});

test("a reader of stdout that goes away is no error", async () => {
  const child = start(["verify", "--artifacts", inject("worldArtifacts"), "--json"]);
  child.stdout?.destroy();
  expect(await ended(child)).toEqual({ code: 0, stdout: "", stderr: "" });
});

test.skipIf(!existsSync("/dev/full"))(
  "a stdout that cannot be written is one sentence and exit 1",
  async () => {
    const full = openSync("/dev/full", "w");
    const child = start(["verify", "--artifacts", inject("worldArtifacts")], {
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect(await ended(child)).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "movies: cannot write to stdout: no space left on the disk; make room, then run the command again\n",
    });
  },
);

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("etl told to stop by %s exits with %i and leaves nothing behind", async (signal, code) => {
  const raw = mkdtempSync(join(dir, "raw-"));
  writeFileSync(join(raw, "movies_dataset.csv"), sampleWorld().movies);
  writeFileSync(join(raw, "credits.csv"), `cast,crew,id\n${"[],[],1\n".repeat(3_000_000)}`); // some seconds of work
  const child = start(["etl", "--raw", raw, "--out", join(raw, "out")]);
  child.stderr?.once("data", () => child.kill(signal)); // it has begun to read, and so to write
  expect((await ended(child)).code).toBe(code);
  expect(readdirSync(raw)).toEqual(["credits.csv", "movies_dataset.csv"]);
});

test.skipIf(!existsSync("/proc/self"))(
  "a folder in /proc, which has no new ones, is one sentence",
  async () => {
    for (const command of [["sample"], ["etl", "--raw", inject("worldRaw")]]) {
      const { code, stderr } = await ended(start([...command, "--out", "/proc/movies/artifacts"]));
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /movies: cannot write into \/proc\/movies\/artifacts: no such file or folder; choose/,
      );
    }
  },
);

test("what to run next is named as the shell can run it", async () => {
  const env = { ...process.env, PATH: "/usr/bin:/bin" };
  const child = start(["sample", "--out", join(dir, "next")], { env, cwd: import.meta.dirname });
  expect((await ended(child)).stderr).toContain("next: npx movies etl --raw ");
});
