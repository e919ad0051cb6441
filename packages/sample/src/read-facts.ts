import { readFileSync } from "node:fs";
import type { Credit, Film, Names } from "./facts.js";

/** In the order of the raw file: Toy Story first and Jumanji second, as everybody knows it. */
const GROUPS = [
  "opening",
  "animation",
  "franchises",
  "directors",
  "tom-hanks",
  "spanish",
  "world",
  "classics-and-odd-titles",
  "same-title",
  "split-records",
];

/** All films, in the order of the raw file. Throws a TypeError that names file, film and field where one is not right. */
export function readFilms(): Film[] {
  return GROUPS.flatMap((group) =>
    list(json(`${group}.json`), group).map((value, i) => film(value, `films/${group}.json, film ${i + 1}`)),
  );
}

/** The tables beside the films. */
export function readNames(): Names {
  const tables = fields(json("names.json"), "films/names.json");
  return {
    genres: table(tables, "genres", number),
    companies: table(tables, "companies", number),
    collections: table(tables, "collections", number),
    countries: table(tables, "countries", text),
    languages: table(tables, "languages", text),
    people: table({ people: json("people.json") }, "people", (value, where) => {
      const [id, gender] = list(value, where);
      return [number(id, where), number(gender, where)];
    }),
  };
}

/** `films/` stands beside both `src/` and `dist/`, so one relative address serves the sources and the package. */
function json(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../films/${name}`, import.meta.url), "utf8"));
}

function film(value: unknown, where: string): Film {
  const f = fields(value, where);
  const at = (key: string): string => `${where} (${String(f.title)}), ${key}`;
  const texts = (key: string): string[] => list(f[key], at(key)).map((item) => text(item, at(key)));
  const maybe = (key: string): string | undefined =>
    f[key] === undefined ? undefined : text(f[key], at(key));
  const credits = (key: string): Credit[] =>
    list(f[key], at(key)).map((item) => {
      const [name, role] = list(item, at(key));
      return [text(name, at(key)), text(role, at(key))];
    });
  return {
    id: number(f.id, at("id")),
    imdb: text(f.imdb, at("imdb")),
    title: text(f.title, at("title")),
    originalTitle: maybe("originalTitle"),
    language: text(f.language, at("language")),
    released: text(f.released, at("released")),
    runtime: number(f.runtime, at("runtime")),
    budget: number(f.budget, at("budget")),
    revenue: number(f.revenue, at("revenue")),
    popularity: number(f.popularity, at("popularity")),
    voteAverage: number(f.voteAverage, at("voteAverage")),
    voteCount: number(f.voteCount, at("voteCount")),
    genres: texts("genres"),
    collection: maybe("collection"),
    companies: texts("companies"),
    countries: texts("countries"),
    languages: texts("languages"),
    homepage: maybe("homepage"),
    tagline: maybe("tagline"),
    overview: text(f.overview, at("overview")),
    cast: credits("cast"),
    crew: credits("crew"),
  };
}

function text(value: unknown, where: string): string {
  if (typeof value !== "string")
    throw new TypeError(`${where}: expected a text, got ${JSON.stringify(value)}.`);
  return value;
}

function number(value: unknown, where: string): number {
  if (typeof value !== "number")
    throw new TypeError(`${where}: expected a number, got ${JSON.stringify(value)}.`);
  return value;
}

function list(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${where}: expected a list, got ${JSON.stringify(value)}.`);
  return value;
}

function fields(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw new TypeError(`${where}: expected an object.`);
  return { ...value };
}

function table<T>(
  tables: Record<string, unknown>,
  key: string,
  read: (value: unknown, where: string) => T,
): ReadonlyMap<string, T> {
  const entries = Object.entries(fields(tables[key], `films/ ${key}`));
  return new Map(entries.map(([name, value]) => [name, read(value, `films/ ${key}, ${name}`)]));
}
