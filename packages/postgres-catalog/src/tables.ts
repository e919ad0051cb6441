import {
  type CreditsTable,
  decodeGaps,
  type FeatureKind,
  type FeaturesTable,
  type FilmRow,
  type FilmsTable,
  type GramsTable,
  type GroupKind,
  type GroupsTable,
  type Holders,
  type Lists,
  lowerBound,
  type NeighboursTable,
  type PeopleTable,
  type Rows,
  type TermsTable,
  type TextsTable,
  type TitlesTable,
  type WritingsTable,
} from "@movies/artifacts";
import type { NearestIndex } from "@movies/catalog";
import type { Columns } from "./columns.js";
import { settings } from "./settings.js";
import { needAll, read, type Unit, unit } from "./visit.js";

// The tables of a build over its schema: numbers that are looked through are in memory, all else comes by row.

/** A cell of what has come; what has not reads as `empty`. */
const cell =
  <T>(from: Unit, place: number, empty: T) =>
  (key: number | string): T =>
    (read(from, key)?.[place] as T | null | undefined) ?? empty;

/** Lists of which only the sizes are in memory, if those. */
function comingLists<T extends Rows | Float32Array>(
  from: Unit,
  place: number,
  type: { readonly from: (values: ArrayLike<number>) => T },
  starts?: Int32Array,
): Lists<T> {
  const at = cell<readonly number[]>(from, place, []);
  return {
    get starts(): Int32Array {
      if (starts === undefined) throw new Error("these lists are not in memory");
      return starts;
    },
    get values(): T {
      throw new Error("these lists are not in memory");
    },
    at: (row) => type.from(at(row)),
    size: (row) => (starts === undefined ? at(row).length : (starts[row + 1] ?? 0) - (starts[row] ?? 0)),
  };
}

// Greater than every folded key, so that no row that has not come passes for one that was looked for.
const NO_KEY = "\uffff";

/** The first row whose key is not below another one: a look in memory, then at the few keys in between. */
const keyBound =
  (keys: readonly string[], count: number, from: Unit) =>
  (wanted: string): number => {
    const step = settings.keyStep;
    const after = lowerBound(keys.length, (at) => keys[at] ?? "", wanted);
    if (after === 0) return 0;
    const first = (after - 1) * step + 1;
    const end = Math.min(count, after * step);
    const rows = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
    if (!needAll(from, rows)) return count;
    const key = cell<string>(from, 0, NO_KEY);
    return first + lowerBound(rows.length, (i) => key(first + i), wanted);
  };

export function filmsTable(schema: string, numbers: Columns["films"]): FilmsTable {
  const names = unit(`${schema}.films`, '"row"', ["title", "original_title"]);
  const facts = unit(`${schema}.films`, '"row"', [
    ...["popularity", "to_json(genres)", "has_overview", "runtime", "status"],
    ...["to_json(countries)", "to_json(spoken_languages)", "to_json(companies)", "collection", "imdb"],
  ]);
  const byImdb = unit(`${schema}.films`, "imdb", ['"row"', "vote_count"]);
  const { averages, languages, ...resident } = numbers;
  const { ids, releaseDays, voteCounts, budgets, revenues, returns } = resident;
  const films = {
    ...resident,
    voteAverages: averages.map((average) => average || 0), // NaN too
    count: ids.length,
    title: cell<string>(names, 0, ""),
    originalTitle: cell<string | null>(names, 1, null),
    popularity: cell<number | null>(facts, 0, null),
    voteAverage(row: number) {
      const average = averages[row] ?? Number.NaN;
      return Number.isNaN(average) ? null : average;
    },
    genres: cell<string[]>(facts, 1, []),
    language: languages,
    hasOverview: cell<boolean>(facts, 2, false),
    runtime: cell<number | null>(facts, 3, null),
    countries: cell<string[]>(facts, 5, []),
    companies: cell<string[]>(facts, 7, []),
    collection: cell<string | null>(facts, 8, null),
    rowOf(id: number) {
      const row = lowerBound(ids.length, (at) => ids[at] ?? 0, id);
      return ids[row] === id ? row : -1;
    },
    rowOfImdb: (id: number) => (id > 0 && needAll(byImdb, [id]) ? cell<number>(byImdb, 0, -1)(id) : -1),
  };
  const status = cell<string>(facts, 4, "");
  const spokenLanguages = cell<string[]>(facts, 6, []);
  const imdb = cell<number>(facts, 9, 0);
  const film = (row: number): FilmRow => ({
    id: ids[row] ?? -1,
    title: films.title(row),
    originalTitle: films.originalTitle(row),
    imdb: imdb(row),
    releaseDay: releaseDays[row] ?? 0,
    popularity: films.popularity(row),
    voteAverage: films.voteAverage(row),
    voteCount: voteCounts[row] ?? 0,
    budget: budgets[row] ?? 0,
    revenue: revenues[row] ?? 0,
    return: returns[row] ?? 0,
    genres: films.genres(row),
    language: films.language(row),
    hasOverview: films.hasOverview(row),
    runtime: films.runtime(row),
    status: status(row),
    countries: films.countries(row),
    spokenLanguages: spokenLanguages(row),
    companies: films.companies(row),
    collection: films.collection(row),
  });
  return { ...films, film };
}

export function titlesTable(schema: string, { keys, films, named }: Columns["titles"]): TitlesTable {
  const from = unit(`${schema}.titles`, '"row"', ["key", "to_json(names)", 'to_json("similar")']);
  const count = films.starts.length - 1;
  const key = cell<string>(from, 0, NO_KEY);
  const bound = keyBound(keys, count, from);
  return {
    count,
    key,
    films,
    named,
    names: cell<string[]>(from, 1, []),
    similar: comingLists<Rows>(from, 2, Uint32Array),
    lowerBound: bound,
    rowOf(wanted) {
      const row = bound(wanted);
      return row < count && key(row) === wanted ? row : -1;
    },
  };
}

export function writingsTable(schema: string, count: number): WritingsTable {
  const from = unit(`${schema}.writings`, "key", ["to_json(titles)"], "text");
  return { count, titles: cell<number[]>(from, 0, []) };
}

export function peopleTable(
  schema: string,
  { keys, castStarts, directedStarts }: Columns["people"],
): PeopleTable {
  const from = unit(`${schema}.people`, '"row"', ["key", "name"]);
  const films = unit(`${schema}.people`, '"row"', ['to_json("cast")', "to_json(directed)"]);
  const count = castStarts.length - 1;
  return {
    count,
    key: cell<string>(from, 0, NO_KEY),
    name: cell<string>(from, 1, ""),
    cast: comingLists<Rows>(films, 0, Uint32Array, castStarts),
    directed: comingLists<Rows>(films, 1, Uint32Array, directedStarts),
    lowerBound: keyBound(keys, count, from),
  };
}

export function creditsTable(schema: string, count: number): CreditsTable {
  const from = unit(`${schema}.credits`, '"row"', ['to_json("cast")', "to_json(directors)"]);
  return {
    count,
    cast: comingLists<Rows>(from, 0, Uint32Array),
    directors: comingLists<Rows>(from, 1, Uint32Array),
  };
}

export function groupsTable(
  schema: string,
  { keys, kinds, names, filmStarts }: Columns["groups"],
): GroupsTable {
  const from = unit(`${schema}.groups`, '"row"', ["key", "name"]);
  const films = unit(`${schema}.groups`, '"row"', ["to_json(films)"]);
  const count = filmStarts.length - 1;
  const coming = cell<string>(from, 1, "");
  return {
    count,
    kind: kinds as (row: number) => GroupKind,
    key: cell<string>(from, 0, NO_KEY),
    name: (row) => names.get(row) ?? coming(row),
    films: comingLists<Rows>(films, 0, Uint32Array, filmStarts),
    lowerBound: keyBound(keys, count, from),
  };
}

export function textsTable(schema: string, count: number): TextsTable {
  const from = unit(`${schema}.texts`, '"row"', ["overview", "tagline"]);
  return { count, overview: cell<string>(from, 0, ""), tagline: cell<string>(from, 1, "") };
}

export function gramsTable(schema: string, count: number): GramsTable {
  const list = (name: string) => cell(unit(`${schema}.grams`, "gram", [name], "text"), 0, NO_BYTES);
  return { count, titles: list("titles"), people: list("people"), groups: list("groups") };
}

export const termsTable = (schema: string, count: number): TermsTable => ({
  count,
  term: cell<string>(unit(`${schema}.terms`, '"row"', ["term"]), 0, ""),
});

export const featuresTable = (
  schema: string,
  count: number,
  kinds: Columns["featureKinds"],
): FeaturesTable => ({
  count,
  kind: kinds as (row: number) => FeatureKind,
  name: cell<string>(unit(`${schema}.features`, '"row"', ["name"]), 0, ""),
});

export function neighboursTable(schema: string, model: "tfidf" | "mezcla", count: number): NeighboursTable {
  const near = unit(`${schema}.${model}`, '"row"', ["to_json(neighbours)", "comparable"]);
  const vector = unit(`${schema}.${model}`, '"row"', ["columns", "to_json(weights)"]);
  const gaps = cell(vector, 0, NO_BYTES);
  const from = unit(`${schema}.${model}_columns`, '"row"', ["films", "weights"]);
  return {
    count,
    neighbours: comingLists<Rows>(near, 0, Uint32Array),
    comparable: cell<boolean>(near, 1, true),
    columns: (row) => decoded(gaps(row)),
    weights: comingLists<Float32Array>(vector, 1, Float32Array),
    holders: (columns) => holdersOf(from, columns),
  };
}

/** The lists of these columns, one after the other. */
function holdersOf(from: Unit, columns: Uint32Array): Holders {
  const [gaps, weights] = [cell(from, 0, NO_BYTES), cell(from, 1, NO_BYTES)];
  const lists = Array.from(columns, (column) => ({
    rows: decoded(gaps(column)),
    weights: new Float32Array(Uint8Array.from(weights(column)).buffer),
  }));
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach(({ rows }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + rows.length;
  });
  const all = {
    starts,
    rows: new Int32Array(starts.at(-1) ?? 0),
    weights: new Float32Array(starts.at(-1) ?? 0),
  };
  lists.forEach(({ rows, weights }, i) => {
    all.rows.set(rows, starts[i]);
    all.weights.set(weights, starts[i]);
  });
  return all;
}

const NO_BYTES = new Uint8Array(0);

function decoded(gaps: Uint8Array): Uint32Array {
  const rows = new Uint32Array(gaps.length);
  return rows.subarray(0, decodeGaps(gaps, rows));
}

export function nearestIndex(schema: string, count: number, points: Columns["points"]): NearestIndex {
  const dimensions = points.length / count;
  const from = unit(`${schema}.knn`, '"row"', ["to_json(neighbours)", "to_json(distances)"]);
  const rows = cell<number[]>(from, 0, []);
  const distances = cell<number[]>(from, 1, []);
  return {
    count,
    point: (row) => Array.from(points.subarray(row * dimensions, (row + 1) * dimensions)),
    nearest: (row, k) =>
      rows(row)
        .slice(0, k)
        .map((near, i) => ({ row: near, distance: distances(row)[i] ?? 0 })),
  };
}
