import { join } from "node:path";
import { Readable } from "node:stream";
import {
  CLEAN_CREDITS,
  type CLEAN_CREDITS_COLUMNS,
  CLEAN_MOVIES,
  type CLEAN_MOVIES_COLUMNS,
  CLEAN_TITLES,
  type CLEAN_TITLES_COLUMNS,
  Digest,
  ETL_REPORT,
  nextCommand,
  Problem,
  readEtlReport,
  withFile,
} from "@movies/artifacts/folder";
import { readColumns } from "@movies/clean-files";
import type { TransactionSql } from "postgres";
import { withStore } from "./connection.js";
import { copyInto, countRows, expectRows } from "./copy.js";
import { literal, quoted } from "./sql-text.js";
import { takeTurn } from "./turn.js";

/** What was loaded. */
export interface LoadedTables {
  /** host, port and name of the database */
  readonly database: string;
  readonly tables: readonly LoadedTable[];
}

export interface LoadedTable {
  /** with its schema */
  readonly name: string;
  readonly rows: number;
}

/**
 * Loads the clean files into the schema `clean` of a database, instead of the rows of an earlier run: in one transaction,
 * so that nobody sees half of it, and views of the tables stay.
 * Errors: Problem if a file is missing or is not what `movies etl` wrote, or the database refuses.
 */
export async function loadClean(
  url: string,
  artifacts: string,
  onProgress: (table: string) => void = () => {},
): Promise<LoadedTables> {
  const next = `run: ${nextCommand("etl", artifacts)}`;
  const report = await readEtlReport(artifacts, next);
  for (const { file, columns } of TABLES)
    await expectColumns(join(artifacts, file), Object.keys(columns), next);
  return withStore(url, ({ sql, place }) =>
    sql.begin(async (transaction) => {
      await takeTurn(transaction, place);
      await createTables(transaction);
      const tables: LoadedTable[] = [];
      for (const table of TABLES) {
        onProgress(table.name);
        const path = join(artifacts, table.file);
        const sha256 = await copy(transaction, table, path, next, place);
        if (report !== undefined && report.files[table.file]?.sha256 !== sha256)
          throw new Problem(`${path} is not the file that ${ETL_REPORT} describes; ${next}`);
        await describe(transaction, table);
        const name = `clean.${table.name}`;
        const rows = await countRows(transaction, name);
        if (report !== undefined) expectRows(name, rows, report[table.of].kept);
        tables.push({ name, rows });
      }
      return { database: place, tables };
    }),
  );
}

type Columns<Name extends string> = Readonly<Record<Name, readonly [type: string, about: string]>>;

interface CleanTable {
  readonly name: string;
  readonly file: string;
  /** the raw file whose kept rows it has */
  readonly of: "movies" | "credits";
  readonly about: string;
  readonly columns: Columns<string>;
}

const MOVIES: Columns<(typeof CLEAN_MOVIES_COLUMNS)[number]> = {
  belongs_to_collection: ["text", "the franchise; null if none"],
  budget: ["double precision not null", "dollars, 0 if unknown"],
  genres: ["jsonb not null", "names, in English"],
  id: ["integer primary key", "TMDB's"],
  original_language: ["text", "ISO 639-1"],
  overview: ["text", "the plot in a few sentences"],
  popularity: ["double precision", "TMDB's"],
  production_companies: ["jsonb not null", "names"],
  production_countries: ["jsonb not null", "names, in English"],
  release_date: ["date not null", "of the first release"],
  revenue: ["double precision not null", "dollars, 0 if unknown"],
  runtime: ["double precision", "minutes"],
  spoken_languages: ["jsonb not null", "ISO 639-1 codes"],
  status: ["text", "such as Released"],
  tagline: ["text", "the sentence on the poster"],
  title: ["text", "as the source writes it"],
  vote_average: ["double precision", "0 to 10"],
  vote_count: ["bigint", "votes"],
  release_year: ["integer not null", "of the release date"],
  return: ["double precision not null", "revenue / budget, 0 if the budget is 0"],
};

const CREDITS: Columns<(typeof CLEAN_CREDITS_COLUMNS)[number]> = {
  cast: ["jsonb not null", "names, as billed"],
  id: ["integer primary key", "TMDB's; a film may be missing in movies"],
  director: ["jsonb not null", "names of the directors"],
};

const TITLES: Columns<(typeof CLEAN_TITLES_COLUMNS)[number]> = {
  id: ["integer primary key", "TMDB's"],
  imdb_id: ["text", "tt and a number"],
  original_title: ["text", "in its own language"],
};

const TABLES: readonly CleanTable[] = [
  {
    name: "movies",
    file: CLEAN_MOVIES,
    of: "movies",
    about: "Films, one row each, cleaned by movies etl",
    columns: MOVIES,
  },
  {
    name: "credits",
    file: CLEAN_CREDITS,
    of: "credits",
    about: "Cast and directors of each film",
    columns: CREDITS,
  },
  {
    name: "titles",
    file: CLEAN_TITLES,
    of: "movies",
    about: "Other identifiers and the original title of each film",
    columns: TITLES,
  },
];

/** Creates what is not there; of tables that are there the rows go. A reader sees them until the new ones are committed. */
async function createTables(sql: TransactionSql): Promise<void> {
  const [{ there } = { there: false }] = await sql<
    { there: boolean }[]
  >`select to_regnamespace('clean') is not null as there`;
  if (!there) await sql`create schema clean`; // `if not exists` asks for the right to create even where it is there
  for (const { name, columns } of TABLES) {
    const cells = Object.entries(columns).map(([column, [type]]) => `${quoted(column)} ${type}`);
    await sql.unsafe(
      `create table if not exists clean.${name} (${cells.join(", ")}); delete from clean.${name}`,
    );
  }
}

async function describe(sql: TransactionSql, { name, about, columns }: CleanTable): Promise<void> {
  await sql.unsafe(`comment on table clean.${name} is ${literal(about)}`);
  for (const [column, [, meaning]] of Object.entries(columns))
    await sql.unsafe(`comment on column clean.${name}.${quoted(column)} is ${literal(meaning)}`);
}

/** Copies a file as it is; resolves to its sha256. */
async function copy(
  sql: TransactionSql,
  { name, columns }: CleanTable,
  path: string,
  next: string,
  place: string,
): Promise<string> {
  const names = Object.keys(columns).map(quoted).join(", ");
  const digest = new Digest();
  // What the database refuses is no error of the file.
  const refused = await withFile(path, next, async (file) => {
    try {
      const bytes = file.createReadStream({ autoClose: false, start: 0 });
      const hashed = Readable.from(hashing(bytes, digest));
      await copyInto(sql, `copy clean.${name} (${names}) from stdin (format csv, header)`, hashed);
      return undefined;
    } catch (error) {
      if (error instanceof Error && "syscall" in error && error.syscall === "read") throw error;
      return { error };
    }
  });
  if (refused === undefined) return digest.facts().sha256;
  const { error } = refused;
  if (!(error instanceof Error && "code" in error && error.code === "42703")) throw error;
  throw new Problem(
    `PostgreSQL at ${place}: clean.${name} has other columns than ${path}; drop it, then run the command again`,
    { cause: error },
  );
}

async function* hashing(pieces: AsyncIterable<Buffer>, digest: Digest): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    digest.update(piece);
    yield piece;
  }
}

async function expectColumns(path: string, expected: readonly string[], next: string): Promise<void> {
  const found = await readColumns(path);
  if (found.join() !== expected.join())
    throw new Problem(`${path} has the columns ${found.join()}, expected ${expected.join()}; ${next}`);
}
