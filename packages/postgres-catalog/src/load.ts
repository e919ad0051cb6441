import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import {
  type AnyColumn,
  type AnyTable,
  BUILD_FILES,
  buildFolder,
  canonicalJson,
  encodeGaps,
  type NeighboursTable,
  nextCommand,
  openAnyTable,
  openNeighbours,
  Problem,
  readManifest,
  verifyBuild,
} from "@movies/artifacts";
import { byColumn, settings as catalogSettings, type NearestIndex, readNearest } from "@movies/catalog";
import type { TransactionSql } from "postgres";
import type { LoadedTable, LoadedTables } from "./clean.js";
import { withStore } from "./connection.js";
import { copyInto, countRows, expectRows } from "./copy.js";
import { copyText, sqlType } from "./copy-text.js";
import { ARROW_TABLES, COMMENTS, INDEXES, STORE_VERSION, schemaOfBuild, VIEWS } from "./layout.js";
import { literal, quoted } from "./sql-text.js";
import { takeTurn } from "./turn.js";

/** What was loaded, and what went for it. */
export interface LoadedBuild extends LoadedTables {
  readonly build: string;
  /** builds that were dropped */
  readonly dropped: readonly string[];
}

/**
 * Loads the build in a folder of artifacts into a schema of its own and makes it the one that is served: all in one
 * transaction, so nobody sees half of it. Of older builds the newest `keep` - 1 stay.
 * Errors: Problem if there is no build, or it is damaged, or the database refuses.
 */
export async function loadBuild(
  url: string,
  artifacts: string,
  keep: number,
  onProgress: (table: string) => void = () => {},
): Promise<LoadedBuild> {
  const manifest = await readManifest(artifacts);
  const damaged = (await verifyBuild(artifacts, manifest)).find(({ problem }) => problem !== undefined);
  if (damaged)
    throw new Problem(
      `${join(artifacts, damaged.file)} is ${damaged.problem}; run: ${nextCommand("build-model", artifacts)}`,
    );
  const folder = join(artifacts, buildFolder(manifest.build));
  const { build } = manifest;
  const schema = schemaOfBuild(build);
  return withStore(url, ({ sql, place }) =>
    sql.begin(async (transaction) => {
      await takeTurn(transaction, place);
      await createPointer(transaction);
      const tables: LoadedTable[] = [];
      const [known] = await transaction`select from movies.builds where build = ${build}`;
      if (known === undefined) {
        await transaction.unsafe(`create schema ${schema}`);
        const put = async (name: string, table: AnyTable) => {
          onProgress(name);
          await createTable(transaction, schema, name, table);
          tables.push({ name: `${schema}.${name}`, rows: table.rows });
        };
        for (const [name, file] of ARROW_TABLES) {
          const bytes = await readFile(join(folder, file));
          await put(name, openAnyTable(bytes));
          if (name === "tfidf" || name === "mezcla")
            await put(`${name}_columns`, columnsTable(openNeighbours(bytes)));
        }
        await put("knn", knnTable(readNearest(join(folder, BUILD_FILES.knn), manifest.knn)));
        for (const [table, column] of INDEXES)
          await transaction.unsafe(`create index on ${schema}.${table} (${quoted(column)})`);
      }
      await transaction`
        insert into movies.builds (build, version, manifest, served_from)
        values (${build}, ${STORE_VERSION}, ${canonicalJson(manifest)}, clock_timestamp())
        on conflict (build) do update set served_from = excluded.served_from`;
      await createViews(transaction, schema);
      return { database: place, build, tables, dropped: await dropOlder(transaction, keep) };
    }),
  );
}

/** The builds that are there; the one that is served is the one that was made so last. */
async function createPointer(sql: TransactionSql): Promise<void> {
  const [{ there } = { there: false }] = await sql<
    { there: boolean }[]
  >`select to_regclass('movies.builds') is not null as there`;
  if (there) return;
  await sql.unsafe(`
    create schema if not exists movies;
    create table movies.builds (
      build text primary key, version integer not null, manifest text not null, served_from timestamptz not null);
    comment on table movies.builds is 'Builds of the catalogue, each in the schema b_BUILD; served is the one with the latest served_from';
    comment on column movies.builds.version is 'of the layout of the tables';
    comment on column movies.builds.manifest is 'what movies build-model wrote, as JSON'`);
}

async function createTable(
  sql: TransactionSql,
  schema: string,
  name: string,
  { rows, columns }: AnyTable,
): Promise<void> {
  const table = `${schema}.${name}`;
  const cells = columns.map((column) => `${quoted(column.name)} ${sqlType(column.type)}`);
  await sql.unsafe(`create table ${table} ("row" integer, ${cells.join(", ")})`);
  await copyInto(sql, `copy ${table} from stdin`, Readable.from(copyLines(rows, columns)));
  expectRows(table, await countRows(sql, table), rows);
  await sql.unsafe(`alter table ${table} add primary key ("row"); analyze ${table}`);
  await sql.unsafe(`comment on table ${table} is ${literal(COMMENTS[name] ?? name)}`);
  for (const column of columns) {
    const about = COMMENTS[`${name}.${column.name}`];
    if (about !== undefined)
      await sql.unsafe(`comment on column ${table}.${quoted(column.name)} is ${literal(about)}`);
  }
}

// Rows are sent together: one by one each would be a packet.
const LINES = 200;

function* copyLines(rows: number, columns: readonly AnyColumn[]): Generator<string> {
  for (let from = 0; from < rows; from += LINES) {
    let lines = "";
    for (let row = from; row < Math.min(rows, from + LINES); row++)
      lines += `${[row, ...columns.map(({ type, at }) => copyText(type, at(row)))].join("\t")}\n`;
    yield lines;
  }
}

/** What the index finds of each film, one more than can be asked for: the film itself is among them. */
function knnTable(index: NearestIndex): AnyTable {
  const most = catalogSettings.maxNeighbours + 1;
  let last: { readonly row: number; readonly found: ReturnType<NearestIndex["nearest"]> } | undefined;
  const at = (row: number) => {
    if (last?.row !== row) last = { row, found: index.nearest(row, most) };
    return last.found;
  };
  return {
    rows: index.count,
    columns: [
      { name: "neighbours", type: "integer[]", at: (row) => at(row).map((near) => near.row) },
      { name: "distances", type: "double[]", at: (row) => at(row).map((near) => near.distance) },
      { name: "point", type: "real[]", at: index.point },
    ],
  };
}

/** The vectors of a model by column, for comparing a film with all others. */
function columnsTable(table: NeighboursTable): AnyTable {
  const { rows, starts, columns, values } = byColumn(table);
  const of =
    <T>(all: { subarray(from?: number, to?: number): T }) =>
    (row: number) =>
      all.subarray(starts[row], starts[row + 1]);
  const weights = of(values);
  return {
    rows,
    columns: [
      { name: "films", type: "bytes", at: (row) => encodeGaps(of(columns)(row)) },
      { name: "weights", type: "bytes", at: (row) => new Uint8Array(weights(row).slice().buffer) },
    ],
  };
}

async function createViews(sql: TransactionSql, schema: string): Promise<void> {
  for (const { name, about, select } of VIEWS)
    await sql.unsafe(
      `create or replace view movies.${name} as ${select(schema)}; comment on view movies.${name} is ${literal(about)}`,
    );
}

async function dropOlder(sql: TransactionSql, keep: number): Promise<string[]> {
  const old = await sql<
    { build: string }[]
  >`delete from movies.builds where build in (select build from movies.builds order by served_from desc offset ${keep}) returning build`;
  for (const { build } of old) await sql.unsafe(`drop schema ${schemaOfBuild(build)} cascade`);
  return old.map(({ build }) => build);
}
