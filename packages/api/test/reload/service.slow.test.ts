import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishWorld, tinyFilms } from "@movies/catalog/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLog } from "../../src/observability/log.js";
import { collectGarbage } from "../../src/process/heap.js";
import { type Server, serve } from "../../src/process/serve.js";
import { openService, type Service } from "../../src/service.js";
import { bareRequest, exchange } from "../support.js";
import { BREAKAGES, damage } from "./breakages.js";

// Two worlds: the second has one more vote for every film, and one film less.
const worlds = [tinyFilms, tinyFilms.slice(0, -1).map((film) => ({ ...film, votes: (film.votes ?? 0) + 1 }))];
let folder = "";
let catalogue: Service;
let service: Server;
const builds: string[] = [];

const publish = async (which: number) => (await publishWorld(folder, worlds[which % 2])).build;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "movies-reload-"));
  builds.push(await publish(1), await publish(0));
  catalogue = await openService(
    { artifacts: folder, corsOrigins: [], metrics: "public" },
    createLog("silent"),
  );
  service = await serve(catalogue.listener, catalogue.context, { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ADDRESSES = [
  "/cantidad_filmaciones_mes/enero",
  "/cantidad_filmaciones_dia/lunes",
  "/score_titulo/toy%20story",
  "/votos_titulo/toy%20story",
  "/get_actor/tom%20hanks",
  "/get_director/john%20lasseter",
  "/recomendacion/toy%20story?k=9",
  "/buscar?q=toy",
  "/?pregunta=votos&titulo=toy+story",
];

describe("under load", () => {
  test("six exchanges of builds fail no request, and every answer is of one build", async () => {
    const agent = new Agent({ keepAlive: true });
    /** what each address answered, by entity tag */
    const seen = new Map<string, Set<string>>();
    const pairs = new Set<string>();
    const statuses = new Map<number, number>();
    let going = true;

    async function load(address: string): Promise<void> {
      while (going) {
        const reply = await bareRequest(service.url, address, { agent });
        statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
        const key = `${address} ${reply.headers.etag}`;
        seen.set(key, (seen.get(key) ?? new Set()).add(reply.body.toString()));
      }
    }
    async function health(): Promise<void> {
      while (going) {
        const { body } = await bareRequest(service.url, "/health/ready", { agent });
        const { build, peliculas } = JSON.parse(body.toString());
        pairs.add(`${build} ${peliculas}`);
        const metrics = (await bareRequest(service.url, "/metrics", { agent })).body.toString();
        const [told] = /(?<=movies_build_info\{build=")\w+/.exec(metrics) ?? [];
        pairs.add(`${told} ${/(?<=^movies_films )\d+/m.exec(metrics)?.[0]}`);
      }
    }
    const loads = [...ADDRESSES.map(load), health()];
    for (let reload = 1; reload <= 6; reload++) {
      await publish(reload);
      expect(await catalogue.reloader.reload()).toBe("switched");
      for (let answers = 0; answers < 5; answers++) await bareRequest(service.url, "/buscar?q=to", { agent });
    }
    going = false;
    await Promise.all(loads);
    agent.destroy();
    expect([...statuses.keys()]).toEqual([200]);
    for (const [key, bodies] of seen) expect([key, bodies.size]).toEqual([key, 1]);
    for (const address of ADDRESSES)
      expect([...seen.keys()].filter((key) => key.startsWith(`${address} `))).toHaveLength(2);
    expect([...pairs].sort()).toEqual(
      [`${builds[1]} ${worlds[0]?.length}`, `${builds[0]} ${worlds[1]?.length}`].sort(),
    );
  });

  test("what a client holds of the build before is not 304, and is again once that is put back", async () => {
    const path = "/votos_titulo/toy%20story";
    const before = await bareRequest(service.url, path, {});
    const again = () =>
      bareRequest(service.url, path, { headers: { "If-None-Match": String(before.headers.etag) } });
    expect((await again()).status).toBe(304);
    await publish(1);
    await catalogue.reloader.reload();
    const after = await again();
    expect(after.status).toBe(200);
    expect(after.body.equals(before.body)).toBe(false);
    await publish(0);
    await catalogue.reloader.reload();
    expect((await again()).status).toBe(304);
  });

  test("memory is that of one build afterwards, though connections are idle that were answered by another", async () => {
    const agent = new Agent({ keepAlive: true });
    const served = [];
    for (let reload = 1; reload <= 6; reload++) {
      await Promise.all(ADDRESSES.map((address) => bareRequest(service.url, address, { agent })));
      served.push(new WeakRef(catalogue.reloader.serving));
      await publish(reload);
      await catalogue.reloader.reload();
    }
    await exchange(service.url, "GET /health/live HTTP/1.0\r\n\r\n"); // a turn of the loop or two
    collectGarbage();
    const left = served.filter(
      (each) => each.deref() !== undefined && each.deref() !== catalogue.reloader.serving,
    );
    agent.destroy();
    expect(left).toHaveLength(0);
  });
});

describe("a build that is of no use is refused, and the one before served on:", () => {
  test.each(BREAKAGES)("%s", async (_, breakage, reason) => {
    const before = catalogue.reloader.serving;
    const whole = mkdtempSync(join(tmpdir(), "movies-whole-"));
    const good = await publish(before.build.id === builds[1] ? 1 : 0);
    cpSync(folder, whole, { recursive: true });
    damage(folder, good, breakage);
    expect(await catalogue.reloader.reload()).toBe("refused");
    expect(catalogue.reloader.serving).toBe(before);
    const ready = JSON.parse((await bareRequest(service.url, "/health/ready", {})).body.toString());
    expect(ready).toMatchObject({
      estado: "listo",
      build: before.build.id,
      rechazado: { mensaje: expect.stringContaining("se sigue sirviendo el anterior") },
    });
    expect(JSON.stringify(ready)).not.toContain(folder);
    expect(catalogue.reloader.refused).toMatchObject({ reason: expect.stringMatching(reason) });
    for (const address of ADDRESSES) expect((await bareRequest(service.url, address, {})).status).toBe(200);

    cpSync(whole, folder, { recursive: true }); // repaired
    expect(await catalogue.reloader.reload()).toBe("switched");
    expect((await bareRequest(service.url, "/health/ready", {})).body.toString()).not.toContain("rechazado");
    rmSync(whole, { recursive: true });
  });

  test("the folder is taken away", async () => {
    const { build } = catalogue.reloader.serving;
    rmSync(folder, { recursive: true });
    expect(await catalogue.reloader.reload()).toBe("refused");
    expect(catalogue.reloader.refused).toMatchObject({
      build: null,
      reason: expect.stringContaining("no folder"),
    });
    for (const address of ADDRESSES) expect((await bareRequest(service.url, address, {})).status).toBe(200);
    await publish(builds.indexOf(build.id) + 1);
    expect(await catalogue.reloader.reload()).toBe("unchanged");
    expect(catalogue.reloader.refused).toBeNull();
  });
});
