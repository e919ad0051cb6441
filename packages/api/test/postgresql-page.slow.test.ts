import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadBuild } from "@movies/postgres-catalog";
import { expect, inject, test } from "vitest";
import { POSTGRESQL, startPostgreSql } from "../../../.config/postgresql.ts";

const PAGE = join(import.meta.dirname, "../../../docs/postgresql.md");

test.skipIf(POSTGRESQL === undefined)(
  "docs/postgresql.md: its statements run, those of the seven questions print what it says, and a reader may read",
  async () => {
    const page = readFileSync(PAGE, "utf8");
    const [, rights = ""] = /^```postgresql\n(create role.*?)^```$/ms.exec(page) ?? [];
    const { url, psql } = await startPostgreSql();
    psql(rights);
    await loadBuild(url, inject("worldArtifacts"), 2);
    const now = page.replace(
      /^(```postgresql\n(select.*?)^```\n\n```text\n).*?^```$/ms,
      (_, before: string, sql: string) => `${before}${psql(sql)}\`\`\``,
    );
    await expect(now).toMatchFileSnapshot(PAGE); // `vitest -u` rewrites what is printed
    expect(psql("set role reader; select count(*) from movies.film").trim()).toBe("264");
  },
);
