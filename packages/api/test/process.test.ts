import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { VARIABLES } from "../src/process/configuration.js";
import { logOf, start } from "./movies-api.js";

const artifacts = inject("worldArtifacts");
let empty = "";
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), "movies-api-"));
});
afterAll(() => rmSync(empty, { recursive: true }));

/** The log of a service that cannot start: one sentence and nothing else. */
async function refusal(env: Record<string, string>): Promise<string> {
  const { code, out, err } = await start(env).ended;
  expect([code, out]).toEqual([1, ""]);
  expect(logOf(err)).toEqual([{ level: "fatal", time: expect.any(String), msg: expect.any(String) }]);
  return String(logOf(err)[0]?.msg);
}

describe("/metrics", () => {
  test("on a port of its own is there and nowhere else, and the log says where", async () => {
    const service = start({ METRICS_PORT: "0" });
    const publicUrl = `http://127.0.0.1:${await service.port}`;
    const { metrics } = logOf(service.log())[0] ?? {};
    const own = await fetch(String(metrics));
    expect([own.status, await own.text()]).toEqual([200, expect.stringContaining("movies_build_info{")]);
    expect((await fetch(`${new URL(String(metrics)).origin}/score_titulo/cars`)).status).toBe(404);
    expect((await fetch(`${publicUrl}/metrics`)).status).toBe(404);
    service.child.kill();
    expect((await service.ended).code).toBe(0);
  });

  test("off is nowhere", async () => {
    const service = start({ METRICS_PORT: "off" });
    const url = `http://127.0.0.1:${await service.port}`;
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    service.child.kill();
    await service.ended;
  });

  test("on a port in use stops the start, and the sentence names the variable", async () => {
    const first = start({});
    const message = await refusal({ METRICS_PORT: String(await first.port) });
    expect(message).toMatch(/^cannot listen on port \d+ .*choose another port with METRICS_PORT=$/);
    first.child.kill();
    await first.ended;
  });
});

describe("movies-api refuses to start, in one sentence", () => {
  test("without artifacts", async () => {
    expect(await refusal({ ARTIFACTS_DIR: empty })).toMatch(/^.*movies build-model.*$/);
  });

  test("with a damaged file", async () => {
    const damaged = join(empty, "damaged");
    cpSync(artifacts, damaged, { recursive: true });
    const build = readdirSync(damaged).find((name) => name.startsWith("build-")) ?? "";
    appendFileSync(join(damaged, build, "films.arrow"), "x");
    expect(await refusal({ ARTIFACTS_DIR: damaged })).toMatch(/^.*films\.arrow is damaged.*$/);
  });

  test.each([
    ["a port that is none", { PORT: "http" }, /^PORT must be a whole number.*$/],
    ["an origin that is none", { CORS_ORIGIN: "example.org" }, /^CORS_ORIGIN must be .*$/],
    ["a log level that is none", { LOG_LEVEL: "loud" }, /^LOG_LEVEL must be one of .*$/],
  ])("with %s", async (_, env, message) => {
    expect(await refusal(env)).toMatch(message);
  });

  test("on a port in use", async () => {
    const first = start({});
    expect(await refusal({ PORT: String(await first.port) })).toMatch(/^.*something else listens there.*$/);
    first.child.kill();
    await first.ended;
  });

  test("with an argument it does not know: exit 2", async () => {
    expect(await start({}, ["--port"]).ended).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^movies-api: unknown argument --port; .*\n$/),
    });
  });
});

test("--help is an answer, and names every variable", async () => {
  const { code, out, err } = await start({ ARTIFACTS_DIR: empty }, ["--help"]).ended;
  expect([code, err]).toEqual([0, ""]);
  for (const variable of VARIABLES) expect(out).toContain(`  ${variable} `);
});

test("--version is the version of the package", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(await start({ ARTIFACTS_DIR: empty }, ["--version"]).ended).toMatchObject({
    code: 0,
    out: `movies-api ${version}\n`,
    err: "",
  });
});
