import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, inject, test } from "vitest";

const SKIPPED = 77;

// A place that a user without rights can read, as in a container.
const artifacts = mkdtempSync(join(tmpdir(), "movies-torture-"));
chmodSync(artifacts, 0o755);
cpSync(inject("worldArtifacts"), artifacts, { recursive: true });
afterAll(() => rmSync(artifacts, { recursive: true }));

// Short forms of `make torture`, so that `make check` notices when they break.
test.for([
  ["hostile clients hold connections", "connections.mjs", ["--connections", "500", "--rounds", "1"]],
  [
    "many clients take brotli",
    "memory.mjs",
    ["--connections", "4", "--pipelined", "100", "--clients", "100", "--rest", "2"],
  ],
  ["builds are exchanged", "reload.mjs", ["--reloads", "1"]],
  ["there is nothing that the service may write to", "read-only.sh", []],
] as const)("the seven are answered while %s", ([_, script, options], { skip }) => {
  const path = fileURLToPath(new URL(`../torture/${script}`, import.meta.url));
  const command = script.endsWith(".mjs") ? [process.execPath, path] : ["bash", path];
  const { status, stdout, stderr } = spawnSync(command[0] ?? "", [...command.slice(1), ...options], {
    encoding: "utf8",
    env: { ...process.env, ARTIFACTS_DIR: artifacts },
  });
  if (status === SKIPPED) console.warn(`\n*** ${stderr.trim()} ***\n`);
  skip(status === SKIPPED, stderr);
  expect(status, stdout + stderr).toBe(0);
});
