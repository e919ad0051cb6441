import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { POSTGRESQL, startPostgreSql } from "../../../.config/postgresql.ts";
import { readPage } from "./examples.js";

const page = await readPage();

test.skipIf(POSTGRESQL === undefined)(
  "PostgreSQL takes the clean files by the page's statements, and prints what it says",
  async () => {
    const { 1: sql = "", 2: prints } = /^```postgresql\n(.*?)^```\n\n```text\n(.*?)^```$/ms.exec(page) ?? [];
    const { folder, psql } = await startPostgreSql();
    for (const name of readdirSync(inject("worldArtifacts")).filter((name) => name.endsWith(".csv")))
      cpSync(join(inject("worldArtifacts"), name), join(folder, "artifacts", name));
    const lines = sql.split(/(?<=\n)(?=\\)|(?<=^\\.*\n)/m); // psql takes one command of its own at a time
    expect(psql(...lines.map((line) => line.trim()))).toBe(prints);
  },
);

test("the schemas for BigQuery name the columns of the files in their order", () => {
  const loads = [...page.matchAll(/ artifacts\/(clean\w+\.csv) (?:\\\n *)?(\S+)$/gm)];
  expect(loads).toHaveLength(3);
  for (const [, name = "", schema = ""] of loads) {
    const [header] = readFileSync(join(inject("worldArtifacts"), name), "utf8").split("\n");
    expect(
      schema
        .split(",")
        .map((column) => column.split(":")[0])
        .join(","),
    ).toBe(header);
  }
});
