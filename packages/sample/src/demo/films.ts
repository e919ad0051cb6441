import { readFileSync } from "node:fs";
import type { Film, Names } from "../film.js";

/** In the order of the raw file: Toy Story first and Jumanji second, as in the original. */
export const GROUPS = [
  ...["opening", "animation", "franchises", "directors", "tom-hanks", "spanish", "world"],
  ...["classics-and-odd-titles", "same-title", "split-records"],
];

/** All films, in the order of the raw file. */
export const readFilms = (): Film[] => GROUPS.flatMap((group) => readJson<Film[]>(group));

/** The ids and names that films share. */
export function readNames(): Names {
  const tables = readJson<Record<Exclude<keyof Names, "people">, Record<string, never>>>("names");
  const map = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
    new Map(Object.entries(table));
  return {
    genres: map(tables.genres),
    companies: map(tables.companies),
    collections: map(tables.collections),
    countries: map(tables.countries),
    languages: map(tables.languages),
    people: map(readJson<Record<string, [id: number, gender: number]>>("people")),
  };
}

/**
 * A file of `films/`, which is beside both `src/` and `dist/`. It ships with this package, and the tests check it
 * against a schema: nothing is checked here.
 */
export const readJson = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../films/${name}.json`, import.meta.url), "utf8")) as T;
