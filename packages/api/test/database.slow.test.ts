import { appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openArtifacts } from "@movies/artifacts";
import { publishWorld, tinyFilms } from "@movies/catalog/testing";
import { loadBuild } from "@movies/postgres-catalog";
import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { POSTGRESQL, startPostgreSql } from "../../../.config/postgresql.ts";
import { runs } from "../../../.config/runs.ts";
import { start } from "./movies-api.js";
import { exampleTargets, serving } from "./serving.js";

describe.skipIf(POSTGRESQL === undefined)("movies-api over a database", () => {
  test("every example, and any title, name, search and group, is answered as over files, entity tag included", async () => {
    const { url } = await startPostgreSql();
    await loadBuild(url, inject("worldArtifacts"), 2);
    const [files, database] = await Promise.all([serving({}), serving({ CATALOG: url })]);
    const same = async (target: string) =>
      expect(await database.ask(target)).toEqual(await files.ask(target));

    for (const target of exampleTargets) await same(target);

    const { films, people, groups } = await openArtifacts(inject("worldArtifacts"));
    const of = (count: number, at: (row: number) => string) => fc.nat(count - 1).map(at);
    const slipped = (text: fc.Arbitrary<string>) =>
      fc
        .tuple(text, fc.nat(40), fc.constantFrom("", "", "", "x", "e", " ", "á", "The "))
        .map(([all, at, more]) => all.slice(0, at) + more + all.slice(more === "" ? at : at + (at % 2)));
    const title = slipped(of(films.count, films.title));
    const name = slipped(of(people.count, people.name));
    const group = slipped(of(groups.count, groups.name));
    const asked = fc.oneof(
      fc.tuple(
        fc.constantFrom("score_titulo", "votos_titulo", "retorno", "peliculas_duracion", "recomendacion"),
        title,
        fc.constantFrom("", "?anio=1999"),
      ),
      fc.tuple(
        fc.constant("recomendacion"),
        of(films.count, films.title),
        fc
          .tuple(fc.constantFrom("mezcla", "tfidf", "knn"), fc.integer({ min: 1, max: 50 }))
          .map(([model, k]) => `?modelo=${model}&k=${k}`),
      ),
      fc.tuple(fc.constantFrom("get_actor", "get_director", "persona"), name, fc.constant("")),
      fc.tuple(
        fc.constantFrom("franquicia", "productoras_exitosas", "peliculas_pais", "peliculas_idioma"),
        group,
        fc.constant(""),
      ),
      fc.tuple(fc.constant("buscar?q="), fc.oneof(title, name), fc.constantFrom("", "&limite=50")),
      fc.tuple(
        fc.constant("pelicula"),
        of(films.count, (row) => String(films.ids[row])),
        fc.constant(""),
      ),
      fc.tuple(
        fc.constant("recomendacion"),
        of(films.count, films.title),
        fc
          .tuple(
            fc.constantFrom("mezcla", "tfidf", "knn"),
            fc.constantFrom(
              "genero=drama",
              "desde=1980&hasta=1995",
              "diversidad=0.6",
              "coleccion=una",
              "sin_genero=drama",
            ),
          )
          .map(([model, narrowing]) => `?modelo=${model}&${narrowing}`),
      ),
      fc.tuple(
        fc.constant("recomendaciones?ids="),
        fc
          .tuple(fc.nat(films.count - 1), fc.nat(films.count - 1))
          .map((rows) => rows.map((row) => films.ids[row]).join()),
        fc.constantFrom("", "&modelo=tfidf", "&modelo=knn&k=9"),
      ),
      fc.tuple(
        fc.constant("peliculas"),
        fc.constant(""),
        fc
          .tuple(
            fc.constantFrom("votos", "popularidad", "promedio", "retorno", "fecha", "titulo"),
            fc.constantFrom("", "&genero=Drama", "&genero=Comedia&idioma=en", "&pais=Francia"),
          )
          .map(([order, filter]) => `?orden=${order}${filter}`),
      ),
      fc.tuple(fc.constant("?pregunta=recomendacion&titulo="), title, fc.constant("")),
      fc.tuple(fc.constant("?pregunta=actor&actor="), name, fc.constant("")),
    );
    await fc.assert(
      fc.asyncProperty(asked, async ([path, text, query]) => {
        await same(`/${/=$|^peliculas$/.test(path) ? path : `${path}/`}${encodeURIComponent(text)}${query}`);
      }),
      { numRuns: runs(5000) },
    );
  });

  test("a server that is gone is 503 for what is not kept and for its health, and needs no restart once it is back", async () => {
    const { url, start: again, stop } = await startPostgreSql();
    await loadBuild(url, inject("worldArtifacts"), 2);
    const { ask, log } = await serving({ CATALOG: url });
    const title = "/score_titulo/toy%20story";
    const before = [await ask(title), await ask(title)];
    expect(before.map(({ status }) => status)).toEqual([200, 200]);
    stop();
    const gone = await Promise.all(
      ["/votos_titulo/jumanji", "/buscar?q=toy", "/health/ready", "/?pregunta=votos&titulo=heat"].map(ask),
    );
    for (const { status, retry, body } of gone) {
      expect([status, retry]).toEqual([503, "1"]);
      expect(body).toContain("El catálogo no está disponible en este momento");
    }
    expect((await ask("/health/live")).status).toBe(200);
    expect(await ask(title)).toEqual(before[0]); // kept
    again();
    await expect.poll(async () => (await ask("/health/ready")).status, { timeout: 20_000 }).toBe(200);
    const back = await Promise.all(["/votos_titulo/jumanji", "/buscar?q=toy"].map(ask));
    expect(back.map(({ status }) => status)).toEqual([200, 200]);
    expect(log()).not.toContain("nobody");
  });

  test("a server that says nothing any more is 503 within the time limit, and answers once it speaks again", async () => {
    const { url, processes } = await startPostgreSql();
    await loadBuild(url, inject("worldArtifacts"), 2);
    const { ask } = await serving({ CATALOG: url });
    expect((await ask("/votos_titulo/heat")).status).toBe(200);
    const all = processes();
    const send = (signal: NodeJS.Signals) => {
      for (const id of all) process.kill(id, signal);
    };
    send("SIGSTOP");
    try {
      const silent = await Promise.all(["/votos_titulo/jumanji", "/buscar?q=toy", "/health/ready"].map(ask));
      expect(silent.map(({ status }) => status)).toEqual([503, 503, 503]);
    } finally {
      send("SIGCONT");
    }
    await expect.poll(async () => (await ask("/votos_titulo/jumanji")).status, { timeout: 20_000 }).toBe(200);
  });

  test("twenty switches of builds under load fail no request, and no answer mixes two builds", async () => {
    const { url, psql } = await startPostgreSql();
    const folder = () => mkdtempSync(join(tmpdir(), "movies-builds-"));
    const worlds = [
      tinyFilms,
      tinyFilms.slice(0, -1).map((film) => ({ ...film, votes: (film.votes ?? 0) + 1 })),
    ];
    const folders = [folder(), folder()];
    for (const [i, world] of worlds.entries()) await publishWorld(folders[i] ?? "", world);
    const load = (which: number) => loadBuild(url, folders[which % 2] ?? "", 2);
    await load(0);
    const { ask } = await serving({ CATALOG: url });
    const targets = [
      "/votos_titulo/toy%20story",
      "/recomendacion/toy%20story?k=3",
      "/buscar?q=to",
      "/get_actor/tom%20hanks",
    ];
    const seen = new Map<string, Set<string>>();
    const statuses = new Set<number>();
    let going = true;
    const askOn = async (target: string) => {
      while (going) {
        const { status, tag, body } = await ask(target);
        statuses.add(status);
        const key = `${target} ${tag}`;
        seen.set(key, (seen.get(key) ?? new Set()).add(body));
      }
    };
    const asking = targets.map(askOn);
    let switches = 0;
    for (let i = 1; i <= 20; i++) {
      const { build } = await load(i);
      await expect
        .poll(async () => JSON.parse((await ask("/health/ready")).body).build, {
          timeout: 30_000,
          interval: 50,
        })
        .toBe(build);
      switches += 1;
    }
    going = false;
    await Promise.all(asking);
    expect(switches).toBe(20);
    expect([...statuses]).toEqual([200]);
    for (const [key, bodies] of seen) expect([key, bodies.size]).toEqual([key, 1]);
    expect(seen.size).toBe(2 * targets.length);
    expect(psql("select count(*) from pg_namespace where nspname like 'b\\_%'").trim()).toBe("2");
    expect(
      Number(psql("select count(*) from pg_stat_activity where application_name = 'movies'")),
    ).toBeLessThanOrEqual(8);
  });

  test("what cannot be served stops the start with one sentence, without a password", async () => {
    const { url, psql, port } = await startPostgreSql();
    const refusal = async (database: string) => {
      const { code, err } = await start({ CATALOG: database }).ended;
      expect([code, err.trim().split("\n").length]).toEqual([1, 1]);
      expect(err).not.toMatch(/hidden|nobody/);
      return JSON.parse(err).msg;
    };
    const place = `PostgreSQL at 127.0.0.1:${port}/postgres`;
    expect(await refusal(url)).toBe(`${place}: no build is loaded; run: movies load`);
    await loadBuild(url, inject("worldArtifacts"), 2);
    expect(await refusal(url.replace(/:[^:@]+@/, ":hidden@"))).toContain(`${place}: the password is wrong`);
    expect(await refusal(url.replace(String(port), "1"))).toContain("/postgres: nothing listens there");
    expect(await refusal("movies.db")).toContain("the address of the database is not understood");
    psql("create role reader login password 'reader'");
    expect(await refusal(`postgres://reader:reader@127.0.0.1:${port}/postgres`)).toContain(
      "lacks the rights",
    );
    psql("update movies.builds set version = 99");
    expect(await refusal(url)).toMatch(
      /has tables of version 99, expected \d+; run this version's movies load/,
    );
    psql("delete from movies.builds");
    expect(await refusal(url)).toBe(`${place}: no build is loaded; run: movies load`);
  });

  test("of builds the older ones go but for those to be kept, one that is there is served again at once, and a damaged one is not loaded", async () => {
    const { url, psql } = await startPostgreSql();
    const folder = mkdtempSync(join(tmpdir(), "movies-builds-"));
    const builds: string[] = [];
    for (let i = 0; i < 4; i++) {
      await publishWorld(folder, tinyFilms.slice(0, tinyFilms.length - i));
      builds.push((await loadBuild(url, folder, 3)).build);
    }
    const there = () => psql("select build from movies.builds order by served_from").trim().split("\n");
    expect(there()).toEqual(builds.slice(1));
    const again = await loadBuild(url, folder, 1);
    expect(again).toMatchObject({ tables: [], dropped: expect.arrayContaining(builds.slice(1, 3)) });
    expect(there()).toEqual(builds.slice(3));
    expect(psql("select count(*) from movies.film").trim()).toBe(String(tinyFilms.length - 3));

    const { build } = await publishWorld(folder, tinyFilms);
    appendFileSync(join(folder, `build-${build}`, "films.arrow"), "x");
    await expect(loadBuild(url, folder, 2)).rejects.toThrow(
      /films.arrow is damaged: .*; run: movies build-model/,
    );
    expect(there()).toEqual(builds.slice(3));
  });
});
