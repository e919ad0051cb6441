import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { ROOT, read } from "./pages.ts";

test("no recipe of the Makefile uses a variable that is nowhere defined", () => {
  const targets = [...read("Makefile").matchAll(/^([a-z-]+):/gm)].map(([, name = ""]) => name);
  expect(targets).toContain("run");
  const { MAKEFLAGS: _, ...env } = process.env; // those of a `make test` that runs this
  const args = ["--dry-run", "--warn-undefined-variables", ...targets];
  const { stdout, stderr } = spawnSync("make", args, { cwd: ROOT, env, encoding: "utf8" });
  expect(stdout).toContain("movies sample");
  expect(stderr).toBe("");
});
