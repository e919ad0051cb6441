import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishWorld, tinyFilms } from "@movies/catalog/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { logOf, type Run, start } from "../movies-api.js";
import { BREAKAGES, damage } from "./breakages.js";

let folder = "";
let run: Run;
const publish = (films: number) => publishWorld(folder, tinyFilms.slice(0, films));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "movies-reload-"));
  await publish(16);
});
afterEach(async () => {
  run.child.kill();
  await run.ended;
  rmSync(folder, { recursive: true, force: true });
});

interface Ready {
  readonly estado: string;
  readonly peliculas: number;
  readonly rechazado?: object;
}

const ready = async (): Promise<Ready> =>
  JSON.parse(await (await fetch(`http://127.0.0.1:${await run.port}/health/ready`)).text());

/** Asks until the wanted build is served, and expects only 200 until then. */
async function until(isSo: (ready: Ready) => boolean): Promise<unknown> {
  for (;;) {
    const now = await ready();
    expect(now.estado).toBe("listo");
    if (isSo(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 20)); // the processor is for what is waited for
  }
}

test("a new build is noticed by itself, a broken one refused once, and the next one served", async () => {
  run = start({ ARTIFACTS_DIR: folder });
  expect(await ready()).toMatchObject({ peliculas: 16 });
  await publish(15);
  await until(({ peliculas }) => peliculas === 15);
  const { build } = await publish(14);
  damage(folder, build, BREAKAGES[1]?.[1] ?? (() => {}));
  await until(({ rechazado }) => rechazado !== undefined);
  await publish(13);
  expect(await until(({ peliculas }) => peliculas === 13)).not.toHaveProperty("rechazado");
  run.child.kill();
  const { code, err } = await run.ended;
  expect(code).toBe(0);
  expect(logOf(err).map(({ level, msg }) => `${level}: ${String(msg).split(" ")[0]}`)).toEqual([
    "info: listening",
    "info: serving",
    "warn: refused",
    "info: serving",
    "info: stopping",
    "info: stopped",
  ]);
});

test.each(BREAKAGES.slice(2, 5))(
  "%s of the build that is served: health says so within seconds, and the log what a restart would meet",
  async (what, breakage, reason) => {
    run = start({ ARTIFACTS_DIR: folder });
    const { build } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    await until(({ peliculas }) => peliculas === 16);
    damage(folder, build, breakage);
    await until(({ rechazado }) => rechazado !== undefined);
    const metrics = await (await fetch(`http://127.0.0.1:${await run.port}/metrics`)).text();
    expect(metrics).toContain("movies_build_refused 1");
    run.child.kill();
    const { err } = await run.ended;
    const refusal = String(logOf(err).find(({ level }) => level === "warn")?.msg);
    expect(refusal).toMatch(what === "its folder is missing" ? /arrow is missing/ : reason);
    expect(refusal).toContain("a restart would find no build");
  },
);

test("with RELOAD=off only SIGHUP brings a new build, and says where there is none", async () => {
  run = start({ ARTIFACTS_DIR: folder, RELOAD: "off" });
  await run.port;
  run.child.kill("SIGHUP");
  await said(/nothing new/);
  await publish(15);
  run.child.kill("SIGHUP");
  await until(({ peliculas }) => peliculas === 15);
});

/** Resolves once the log has such a line. */
const said = (line: RegExp): Promise<void> =>
  new Promise((resolve) => {
    let err = "";
    run.child.stderr?.on("data", (text) => {
      err += text;
      if (line.test(err)) resolve();
    });
  });
