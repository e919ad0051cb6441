import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach } from "vitest";

// One seed for all property tests, so that a run can be repeated and a failure in CI fails here too. FC_SEED sets another.
const seed = Number(process.env.FC_SEED ?? 45_349);

// A property stops, and fails, before its test's time is up: otherwise it would go on beside the tests that follow.
beforeEach(({ task }) => {
  fc.configureGlobal({ seed, interruptAfterTimeLimit: task.timeout * 0.9, markInterruptAsFailure: true });
});

// Each file, and each process that it starts, has a temporary folder of its own, removed with whatever is left in it.
const before = process.env.TMPDIR;
const folder = mkdtempSync(join(tmpdir(), "movies-test-"));
chmodSync(folder, 0o755); // as /tmp is: some tests start processes as another user
process.env.TMPDIR = folder;
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
