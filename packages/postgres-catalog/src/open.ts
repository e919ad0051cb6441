import { type Manifest, type Opened, Problem, parseManifest } from "@movies/artifacts";
import {
  type Builds,
  type Catalog,
  createCatalog,
  expectAnswers,
  type NearestIndex,
  Unreachable,
} from "@movies/catalog";
import { readColumns } from "./columns.js";
import { storeProblem } from "./connection.js";
import { ARROW_TABLES, STORE_VERSION, schemaOfBuild } from "./layout.js";
import { createPool, type Pool } from "./pool.js";
import {
  creditsTable,
  featuresTable,
  filmsTable,
  gramsTable,
  groupsTable,
  nearestIndex,
  neighboursTable,
  peopleTable,
  termsTable,
  textsTable,
  titlesTable,
  writingsTable,
} from "./tables.js";
import { allCome, read, visiting } from "./visit.js";

/** The builds that `movies load` wrote into a database. Errors: Problem if its address is not understood. */
export function buildsAt(url: string): Builds {
  const pool = createPool(url);
  let stamp = "";
  return {
    open: () => inWords(pool, () => open(pool)),
    check: () => inWords(pool, async () => void (await served(pool))),
    published: () => inWords(pool, async () => (await served(pool)).build),
    async stamp() {
      const row = await served(pool).catch(() => undefined); // nothing new can be seen
      stamp = row === undefined ? stamp : `${row.build} ${row.from}`;
      return stamp;
    },
  };
}

interface Served {
  readonly build: string;
  readonly manifest: Manifest;
  readonly from: string;
}

async function served(pool: Pool): Promise<Served> {
  const [row] = await pool.rows(
    "select build, version, manifest, served_from::text from movies.builds order by served_from desc limit 1",
  );
  if (row === undefined)
    throw new Problem(`PostgreSQL at ${pool.place}: no build is loaded; run: movies load`);
  const [build, version, manifest, from] = row;
  if (version !== STORE_VERSION)
    throw new Problem(
      `PostgreSQL at ${pool.place}: build ${build} has tables of version ${version}, expected ${STORE_VERSION}; run this version's movies load`,
    );
  return {
    build: String(build),
    manifest: parseManifest(String(manifest), "movies.builds"),
    from: String(from),
  };
}

async function open(pool: Pool): Promise<Catalog> {
  const { build, manifest } = await served(pool);
  const schema = schemaOfBuild(build);
  const opened = await openTables(pool, schema, manifest);
  const ask: Catalog["ask"] = (pure) => visiting(pool, pure);
  const catalog = await ask(() => createCatalog(opened, opened.knn));
  await ask(() => expectAnswers(catalog, opened));
  const ping = { statement: "select 1 where 1 = any($1::int[])" };
  return { ...catalog, ask, touch: () => void read(ping, 1) };
}

async function openTables(pool: Pool, schema: string, manifest: Manifest): Promise<Opened<NearestIndex>> {
  const columns = await readColumns(pool, schema);
  const counts = new Map<string, number>();
  for (const name of [...ARROW_TABLES.map(([table]) => table), "knn"]) {
    const [row] = await pool.rows(`select count(*)::int from ${schema}.${name}`);
    counts.set(name, Number(row?.[0]));
  }
  const count = (name: string): number => counts.get(name) ?? 0;
  return {
    manifest,
    films: filmsTable(schema, columns.films),
    titles: titlesTable(schema, columns.titles),
    writings: writingsTable(schema, count("writings")),
    people: peopleTable(schema, columns.people),
    credits: creditsTable(schema, count("credits")),
    groups: groupsTable(schema, columns.groups),
    texts: textsTable(schema, count("texts")),
    grams: gramsTable(schema, count("grams")),
    terms: termsTable(schema, count("terms")),
    tfidf: neighboursTable(schema, "tfidf", count("tfidf")),
    features: featuresTable(schema, count("features"), columns.featureKinds),
    mezcla: neighboursTable(schema, "mezcla", count("mezcla")),
    allCome,
    knn: nearestIndex(schema, count("knn"), columns.points),
  };
}

/** Whatever goes wrong while a build is opened is one sentence. Errors: Problem. */
async function inWords<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof Unreachable ? (error.cause ?? error) : error;
    if (cause instanceof Error && "code" in cause && (cause.code === "42P01" || cause.code === "3F000"))
      throw new Problem(`PostgreSQL at ${pool.place}: no build is loaded; run: movies load`, { cause });
    if (cause instanceof Unreachable)
      throw new Problem(`PostgreSQL at ${pool.place}: ${cause.message}`, { cause });
    throw storeProblem(cause, pool.place);
  }
}
