import { expect, test } from "vitest";
import * as z from "zod";
import { readFilms, readJson } from "../src/demo/films.js";
import type { Film } from "../src/film.js";
import { sampleWorld } from "../src/index.js";
import { readCsv } from "./read-csv.js";

const films = readFilms();
const [, ...credits] = readCsv(sampleWorld().credits);

const bill = z.array(z.tuple([z.string().min(1), z.string()]));
const texts = z.array(z.string().min(1));
const film: z.ZodType<Film> = z.strictObject({
  ...{ id: z.int().positive(), imdb: z.string().regex(/^tt\d+$/), title: z.string().min(1) },
  ...{ originalTitle: z.string().optional(), language: z.string(), released: z.iso.date() },
  ...{ runtime: z.number(), budget: z.int().min(0), revenue: z.int().min(0), popularity: z.number() },
  ...{ voteAverage: z.number().min(0).max(10), voteCount: z.int().min(0), genres: texts, companies: texts },
  ...{ collection: z.string().optional(), countries: texts, languages: texts, overview: z.string() },
  ...{ homepage: z.string().optional(), tagline: z.string().optional(), cast: bill, crew: bill },
});

test("every film has the fields of a film, and no other", () => {
  for (const one of films) expect(film.safeParse(one).error?.message, one.title).toBeUndefined();
});

test("the names that films share have numbers, codes and genders where they belong", () => {
  const table = <T extends z.ZodType>(value: T) => z.record(z.string().min(1), value);
  const ids = table(z.int().positive());
  const names = z.strictObject({
    ...{ genres: ids, companies: ids, collections: ids },
    ...{ countries: table(z.string()), languages: table(z.string()) },
  });
  expect(names.safeParse(readJson("names")).error?.message).toBeUndefined();
  const people = table(z.tuple([z.int().positive(), z.int().min(0).max(2)]));
  expect(people.safeParse(readJson("people")).error?.message).toBeUndefined();
});

test("every film has an id of its own, a real date, and names in every place", () => {
  expect(new Set(films.map((film) => film.id)).size).toBe(films.length);
  for (const film of films) {
    expect(new Date(`${film.released}T00:00:00Z`).toISOString().slice(0, 10)).toBe(film.released);
    for (const [name] of [...film.cast, ...film.crew]) expect(name).toMatch(/\S/);
    expect(film.crew.some(([, job]) => job === "Director")).toBe(true);
  }
});

test("every person has one id in the whole world, and no id has two persons", () => {
  const ids = new Map<string, string>();
  for (const [cast = "", crew = ""] of credits) {
    for (const match of `${cast}${crew}`.matchAll(
      /'id': (\d+),(?: 'job': '[^']*',)? 'name': ('[^']*'|"[^"]*")/g,
    )) {
      const [, id = "", name = ""] = match;
      expect(ids.get(id) ?? name).toBe(name);
      ids.set(id, name);
    }
  }
  expect(ids.size).toBeGreaterThan(1500);
  expect(new Set(ids.values()).size).toBe(ids.size);
});

test("it is worth seeing: many with 2000 votes, some with few, same titles, Spanish and other names", () => {
  const titles = films.map((film) => film.title);
  const shared = new Set(titles.filter((title, i) => titles.indexOf(title) !== i));
  expect(films.filter((film) => film.voteCount >= 2000).length).toBeGreaterThan(80);
  expect(films.filter((film) => film.voteCount < 2000).length).toBeGreaterThan(80);
  expect(shared.size).toBeGreaterThanOrEqual(10);
  expect(titles).toEqual(expect.arrayContaining(["Face/Off", "A Bug's Life", "300", "Wool 100%", "Amélie"]));
  const with_ = (name: string) =>
    films.filter((film) => [...film.cast, ...film.crew].some(([n]) => n === name));
  for (const name of ["Tom Hanks", "Ricardo Darín", "Pedro Almodóvar", "Steven Spielberg"]) {
    expect(with_(name).length, name).toBeGreaterThanOrEqual(8);
  }
  expect(with_("John Lasseter").length).toBeGreaterThanOrEqual(4);
});
