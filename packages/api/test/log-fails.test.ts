import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { BREAKAGES, damage } from "./reload/breakages.js";

const BIN = fileURLToPath(new URL("../bin/movies-api.js", import.meta.url));

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** What is served where, once it is. */
async function read(url: string): Promise<string> {
  for (;;) {
    const reply = await fetch(url).catch(() => undefined);
    if (reply?.ok) return reply.text();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function withLogAt(
  stderr: number | "pipe" | "closed pipe",
  use: (url: string, folder: string) => Promise<void>,
) {
  const folder = mkdtempSync(join(tmpdir(), "movies-log-"));
  cpSync(inject("worldArtifacts"), folder, { recursive: true });
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: "127.0.0.1",
    DRAIN_SECONDS: "0",
    ARTIFACTS_DIR: folder,
    LOG_LEVEL: "debug",
  };
  const child = spawn(process.execPath, [BIN], {
    env,
    stdio: ["ignore", "ignore", typeof stderr === "number" ? stderr : "pipe"],
  });
  if (stderr === "closed pipe") child.stderr?.destroy();
  const ended = once(child, "exit");
  try {
    await use(`http://127.0.0.1:${port}`, folder);
    expect(child.exitCode).toBeNull();
  } finally {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
  expect(child.exitCode).toBe(0);
}

const dropped = async (url: string) =>
  Number(/movies_log_lines_dropped_total (\d+)/.exec(await read(`${url}/metrics`))?.[1]);

test("a pipe that nobody reads any more loses the log, and nothing else", async () => {
  await withLogAt("closed pipe", async (url) => {
    expect(await read(`${url}/score_titulo/jumanji`)).toContain("Jumanji");
    expect(await dropped(url)).toBeGreaterThan(0);
  });
});

test("a pipe that stays open and is never read loses lines once it is full, and nothing else", async () => {
  await withLogAt("pipe", async (url) => {
    // Each line at debug has about 200 bytes, and a pipe holds 64 KB; node reads as much of its own accord.
    for (let i = 0; i < 40 || (await dropped(url)) === 0; i++)
      await Promise.all(
        Array.from({ length: 50 }, (_, j) => read(`${url}/score_titulo/jumanji?utm_id=${i}.${j}`)),
      );
    expect(await read(`${url}/score_titulo/jumanji`)).toContain("Jumanji");
  });
});

test.skipIf(!existsSync("/dev/full"))(
  "on a full disk a broken build is refused and the one before served on, though no line can be written",
  async () => {
    await withLogAt(openSync("/dev/full", "w"), async (url, folder) => {
      await read(`${url}/health/ready`);
      const manifest: { build: string } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
      damage(folder, manifest.build, BREAKAGES[0]?.[1] ?? (() => {}));
      while (!(await read(`${url}/metrics`)).includes("movies_build_refused 1"))
        await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await read(`${url}/score_titulo/jumanji`)).toContain("Jumanji");
      expect(await dropped(url)).toBeGreaterThan(1);
    });
  },
);
