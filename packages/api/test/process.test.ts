import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { start } from "./movies-api.js";

const artifacts = inject("worldArtifacts");
let empty = "";
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), "movies-api-"));
});
afterAll(() => rmSync(empty, { recursive: true }));

const sentence = (text: RegExp) =>
  expect.stringMatching(new RegExp(`^movies-api: [^\\n]*${text.source}[^\\n]*\\n$`));

describe("movies-api refuses to start, in one sentence", () => {
  test("without artifacts", async () => {
    expect(await start({ ARTIFACTS_DIR: empty }).ended).toMatchObject({
      code: 1,
      out: "",
      err: sentence(/movies build-model/),
    });
  });

  test("with a damaged file", async () => {
    const damaged = join(empty, "damaged");
    cpSync(artifacts, damaged, { recursive: true });
    const build = readdirSync(damaged).find((name) => name.startsWith("build-")) ?? "";
    appendFileSync(join(damaged, build, "films.arrow"), "x");
    expect(await start({ ARTIFACTS_DIR: damaged }).ended).toMatchObject({
      code: 1,
      out: "",
      err: sentence(/films\.arrow is damaged/),
    });
  });

  test("on a port that is none", async () => {
    expect(await start({ PORT: "http" }).ended).toMatchObject({
      code: 1,
      err: sentence(/PORT must be a whole number/),
    });
  });

  test("on a port in use", async () => {
    const first = start({});
    const second = start({ PORT: String(await first.port) });
    expect(await second.ended).toMatchObject({ code: 1, err: sentence(/something else listens there/) });
    first.child.kill();
    await first.ended;
  });

  test("with an argument it does not know: exit 2", async () => {
    expect(await start({}, ["--port"]).ended).toMatchObject({
      code: 2,
      err: sentence(/unknown argument --port/),
    });
  });
});

test("--help is an answer", async () => {
  const { code, out, err } = await start({ ARTIFACTS_DIR: empty }, ["--help"]).ended;
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("ARTIFACTS_DIR");
});
