import type { Lists, Rows } from "@movies/artifacts";
import type { Pool } from "./pool.js";
import { settings } from "./settings.js";

/** What questions look through from end to end, read once: numbers, a few names, and one key in many. */
export interface Columns {
  readonly films: {
    readonly ids: Int32Array;
    readonly releaseDays: Int32Array;
    readonly voteCounts: Int32Array;
    readonly popularities: Float64Array;
    /** NaN if unknown */
    readonly averages: Float64Array;
    readonly languages: (row: number) => string;
    readonly returns: Float64Array;
    readonly budgets: Float64Array;
    readonly revenues: Float64Array;
  };
  readonly titles: { readonly keys: readonly string[]; readonly films: Lists; readonly named: Lists };
  readonly people: {
    readonly keys: readonly string[];
    readonly castStarts: Int32Array;
    readonly directedStarts: Int32Array;
  };
  readonly groups: {
    readonly keys: readonly string[];
    readonly kinds: (row: number) => string;
    /** of the kinds that are few and have other names than the source's */
    readonly names: ReadonlyMap<number, string>;
    readonly filmStarts: Int32Array;
  };
  readonly featureKinds: (row: number) => string;
  /** of knn, one after the other */
  readonly points: Float32Array;
}

/** Errors: those of the database. */
export async function readColumns(pool: Pool, schema: string): Promise<Columns> {
  // One value holds a whole column, packed: a row each would be made of objects.
  async function packed(table: string, value: string, from = ""): Promise<Buffer> {
    const [row] = await pool.rows(
      `select string_agg(${value}, ''::bytea order by "row"${from && ", place"}) from ${schema}.${table}${from}`,
    );
    return (row?.[0] as Buffer | null) ?? Buffer.alloc(0);
  }
  const integers = async (table: string, value: string, from?: string) =>
    Int32Array.from(words(await packed(table, `int4send(${value})`, from), 4), ([bytes, at]) =>
      bytes.readInt32BE(at),
    );
  const doubles = async (table: string, value: string, unknown = "0") =>
    Float64Array.from(
      words(await packed(table, `float8send(coalesce(${value}, ${unknown}))`), 8),
      ([bytes, at]) => bytes.readDoubleBE(at),
    );
  const starts = async (table: string, list: string): Promise<Int32Array> =>
    summed(await integers(table, `cardinality(${list})`));
  const lists = async (table: string, list: string): Promise<Lists> =>
    listsOf(
      await starts(table, list),
      Uint32Array.from(
        await integers(table, "item", `, unnest(${list}) with ordinality as items(item, place)`),
      ),
    );
  const texts = async (statement: string): Promise<string[]> =>
    (await pool.rows(statement)).map(([text]) => String(text));
  /** A column of few different texts, as numbers. */
  async function coded(table: string, column: string): Promise<(row: number) => string> {
    const different = `select distinct ${column} from ${schema}.${table} order by 1`;
    const known = await texts(different);
    const codes = Uint16Array.from(await integers(table, `array_position(array(${different}), ${column})`));
    return (row) => known[(codes[row] ?? 1) - 1] ?? "";
  }
  const keys = (table: string) =>
    texts(`select key from ${schema}.${table} where "row" % ${settings.keyStep} = 0 order by "row"`);
  const names = await pool.rows(
    `select "row", name from ${schema}.groups where kind in ('country', 'genre', 'language')`,
  );
  return {
    films: {
      ids: await integers("films", "id"),
      releaseDays: await integers("films", "release_date - date '1970-01-01'"),
      voteCounts: await integers("films", "vote_count"),
      popularities: await doubles("films", "popularity"),
      averages: await doubles("films", "vote_average", "'NaN'"),
      languages: await coded("films", "language"),
      returns: await doubles("films", '"return"'),
      budgets: await doubles("films", "budget"),
      revenues: await doubles("films", "revenue"),
    },
    titles: {
      keys: await keys("titles"),
      films: await lists("titles", "films"),
      named: await lists("titles", "named"),
    },
    people: {
      keys: await keys("people"),
      castStarts: await starts("people", '"cast"'),
      directedStarts: await starts("people", "directed"),
    },
    groups: {
      keys: await keys("groups"),
      kinds: await coded("groups", "kind"),
      names: new Map(names.map(([row, name]) => [Number(row), String(name)])),
      filmStarts: await starts("groups", "films"),
    },
    featureKinds: await coded("features", "kind"),
    points: Float32Array.from(
      words(
        await packed("knn", "float4send(item)", ", unnest(point) with ordinality as items(item, place)"),
        4,
      ),
      ([bytes, at]) => bytes.readFloatBE(at),
    ),
  };
}

function* words(bytes: Buffer, size: number): Generator<[Buffer, number]> {
  for (let at = 0; at < bytes.length; at += size) yield [bytes, at];
}

function summed(sizes: Int32Array): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, row) => {
    starts[row + 1] = (starts[row] ?? 0) + size;
  });
  return starts;
}

const listsOf = (starts: Int32Array, values: Rows): Lists => ({
  starts,
  values,
  at: (row) => values.subarray(starts[row], starts[row + 1]),
  size: (row) => (starts[row + 1] ?? 0) - (starts[row] ?? 0),
});
