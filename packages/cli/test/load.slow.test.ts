import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schemaOf } from "@movies/artifacts";
import { describe, expect, inject, test } from "vitest";
import { POSTGRESQL, startPostgreSql } from "../../../.config/postgresql.ts";
import { runCli } from "./run-cli.js";

const load = (url: string, ...words: string[]) =>
  runCli("load", url, "--clean", "--artifacts", inject("worldArtifacts"), "--quiet", ...words);

describe.skipIf(POSTGRESQL === undefined)("movies load --clean", () => {
  test("loads the clean tables with keys and comments, and again over views of them", async () => {
    const { url, psql, port } = await startPostgreSql();
    const { code, stdout } = await load(url, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      $schema: schemaOf("load"),
      database: `127.0.0.1:${port}/postgres`,
      tables: [
        { name: "clean.movies", rows: 264 },
        { name: "clean.credits", rows: 265 },
        { name: "clean.titles", rows: 264 },
      ],
    });
    psql("create view dramas as select title from clean.movies where genres ? 'Drama'");
    expect(psql("select count(*) from dramas").trim()).toBe("127");
    expect(
      psql(`select title, release_date, round("return"::numeric, 3) from clean.movies where id = 862`).trim(),
    ).toBe("Toy Story|1995-10-30|12.452");
    const undescribed = `select count(*) from information_schema.columns
      where table_schema = 'clean' and col_description((table_schema || '.' || table_name)::regclass, ordinal_position) is null`;
    expect(psql(undescribed).trim()).toBe("0");
    expect(psql("select obj_description('clean.credits'::regclass)").trim()).toMatch(/Cast and directors/);

    expect((await load(url)).code).toBe(0);
    expect(psql("select count(*) from dramas").trim()).toBe("127");
  });

  test("what is wrong is one sentence without a password, and the tables stay as they were", async () => {
    const { url, psql, port } = await startPostgreSql();
    expect((await load(url)).code).toBe(0);
    psql(
      "create role reader login password 'reader'",
      "create database empty",
      "alter database empty connection limit 5",
    );
    const place = `127.0.0.1:${port}`;
    const broken = mkdtempSync(join(tmpdir(), "movies-load-"));
    cpSync(inject("worldArtifacts"), broken, { recursive: true });
    writeFileSync(join(broken, "cleanTitles.csv"), "id,imdb_id,original_title\n862,tt0114709,\n");
    const cases: [url: string, words: string[], says: string | RegExp][] = [
      ["mysql://u:hidden@host/db", [], "the address of the database is not understood"],
      [
        url.replace("postgres:", "postgresql:").replace("@", "@@"),
        [],
        "the address of the database is not understood",
      ],
      [url.replace(String(port), "1"), [], "PostgreSQL at 127.0.0.1:1/postgres: nothing listens there"],
      [
        url.replace("127.0.0.1", "no.such.host.invalid"),
        [],
        /: (there is no such host|its name cannot be resolved)/,
      ],
      [url.replace(/:[^:@]+@/, ":hidden@"), [], `PostgreSQL at ${place}/postgres: the password is wrong`],
      [url.replace("/postgres", "/nowhere"), [], `PostgreSQL at ${place}/nowhere: there is no such database`],
      [`postgres://reader:reader@${place}/postgres`, [], "this user lacks the rights"],
      [`postgres://reader:reader@${place}/empty`, [], "this user lacks the rights"],
      [
        url,
        ["--artifacts", broken],
        "cleanTitles.csv is not the file that etl-report.json describes; run: movies etl",
      ],
      [url, ["--artifacts", `${broken}/none`], "no such file or folder; run: movies etl"],
    ];
    for (const [address, words, says] of cases) {
      const { code, stdout, stderr } = await runCli(
        ...[
          "load",
          address,
          "--clean",
          ...(words.length > 0 ? words : ["--artifacts", inject("worldArtifacts")]),
        ],
      );
      expect([code, stdout]).toEqual([1, ""]);
      const said = stderr.split("\n").filter((line) => line.startsWith("movies: "));
      expect(said).toHaveLength(1);
      if (typeof says === "string") expect(said[0]).toContain(says);
      else expect(said[0]).toMatch(says);
      expect(stderr).not.toMatch(/hidden|reader@|nobody/);
    }
    psql("alter table clean.titles add constraint none check (id < 0) not valid");
    expect((await load(url)).stderr).toMatch(/violates check constraint "none" \(SQLSTATE 23514\)/); // refused after the last byte
    psql("alter table clean.titles drop column imdb_id");
    expect((await load(url)).stderr).toMatch(
      /clean.titles has other columns than .*cleanTitles.csv; drop it/,
    );
    expect(psql("select count(*) from clean.movies").trim()).toBe("264");
  });

  test("of two loads at once one is done and the other refused", async () => {
    const { url } = await startPostgreSql();
    const results = await Promise.all([load(url), load(url), load(url)]);
    const refused = results.filter(({ stderr }) => stderr.includes("another movies load is writing there"));
    expect(refused.length).toBeGreaterThan(0);
    expect(results.filter(({ code }) => code === 0).length).toBe(results.length - refused.length);
  });
});
