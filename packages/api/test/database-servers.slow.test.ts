import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishWorld, tinyFilms } from "@movies/catalog/testing";
import { loadBuild } from "@movies/postgres-catalog";
import { describe, expect, inject, test } from "vitest";
import { POSTGRESQL, startPostgreSql, startStandby, type TestServer } from "../../../.config/postgresql.ts";
import { exampleTargets, serving } from "./serving.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../../docs/postgresql.md"), "utf8");

/** One address for several servers. */
const allOf = (servers: readonly TestServer[]): string =>
  (servers[0]?.url ?? "").replace(/@[^/]+/, `@${servers.map(({ port }) => `127.0.0.1:${port}`).join()}`);

describe.skipIf(POSTGRESQL === undefined)("movies-api over several servers", () => {
  test("a primary that is lost leaves two standbys that answer; once one is promoted, builds are loaded and served again", async () => {
    const primary = await startPostgreSql();
    await loadBuild(primary.url, inject("worldArtifacts"), 2);
    const standbys = [await startStandby(primary), await startStandby(primary)] as const;
    const url = allOf([primary, ...standbys]);
    const { ask } = await serving({ CATALOG: url });
    const before = await ask("/recomendacion/toy%20story");
    expect(before.status).toBe(200);

    primary.stop();
    await expect.poll(async () => (await ask("/votos_titulo/jumanji")).status, { timeout: 20_000 }).toBe(200);
    const answers = await Promise.all(exampleTargets.map(ask));
    expect(answers.filter(({ status }) => status === 503)).toEqual([]);

    const [next, other] = standbys;
    next.promote();
    other.psql(
      `alter system set primary_conninfo = 'host=${next.folder} port=${next.port} user=movies'`,
      "select pg_reload_conf()",
    );
    const folder = mkdtempSync(join(tmpdir(), "movies-builds-"));
    await publishWorld(folder, tinyFilms);
    const { build } = await loadBuild(`${url}?target_session_attrs=primary`, folder, 2);
    await expect
      .poll(async () => JSON.parse((await ask("/health/ready")).body).build, {
        timeout: 60_000,
        interval: 200,
      })
      .toBe(build);
    await expect
      .poll(async () => (await ask("/votos_titulo/toy%20story")).status, { timeout: 20_000 })
      .toBe(200);
  });

  test("with its tables on three servers every example is answered the same; without one of them 503, but for what needs none", async () => {
    const [coordinator, ...shards] = await Promise.all([1, 2, 3, 4].map(() => startPostgreSql()));
    if (coordinator === undefined) throw new Error("no coordinator");
    const artifacts = inject("worldArtifacts");
    for (const { url } of [coordinator, ...shards]) await loadBuild(url, artifacts, 2);
    const [, empty = "", spread = ""] =
      /^```postgresql\n(do.*?)^```.*?^```postgresql\n(create extension.*?)^```$/ms.exec(PAGE) ?? [];
    for (const { psql } of shards) psql(empty);
    const here = shards.reduce(
      (sql, { folder, port }, i) =>
        sql.replace(
          `host 'shard${i}', port '5432', dbname 'films'`,
          `host '${folder}', port '${port}', dbname 'postgres'`,
        ),
      spread,
    );
    coordinator.psql(here);
    await loadBuild(coordinator.url, artifacts, 2); // makes its views anew
    expect(coordinator.psql("select count(*) from movies.film").trim()).toBe("264");
    const { build } = JSON.parse(readFileSync(join(artifacts, "manifest.json"), "utf8"));
    const parts = shards.map(({ psql }) => Number(psql(`select count(*) from b_${build}.people`)));
    expect(Math.min(...parts)).toBeGreaterThan(500);

    const [files, database] = await Promise.all([serving({}), serving({ CATALOG: coordinator.url })]);
    for (const target of exampleTargets) expect(await database.ask(target)).toEqual(await files.ask(target));

    shards[1]?.stop();
    expect((await database.ask("/cantidad_filmaciones_mes/mayo")).status).toBe(200);
    expect((await database.ask("/recomendacion/heat?k=20")).status).toBe(503);
    shards[1]?.start();
    await expect
      .poll(async () => (await database.ask("/recomendacion/heat?k=20")).status, { timeout: 20_000 })
      .toBe(200);
  });
});
