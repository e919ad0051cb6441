import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openCatalog } from "@movies/catalog";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { createApp } from "../src/app.js";

const full = inject("full");

interface Body {
  readonly titulo: string;
  readonly titulos_recomendados: string[];
  readonly recomendaciones: { id: number; titulo: string; razones: string[] }[];
}

describe.skipIf(full === null)("recommendations over the whole catalogue", () => {
  let app: ReturnType<typeof createApp>;
  let films: CleanFilm[] = [];
  beforeAll(async () => {
    app = createApp(await openCatalog(full?.artifacts ?? ""));
    films = cleanFilms(readFileSync(join(full?.artifacts ?? "", "cleanMovies.csv"), "utf8"));
  });
  /** The film that answers for a title: the one with most votes. */
  const filmOf = (title: string): CleanFilm => {
    const [best] = films.filter((film) => film.title === title).sort((a, b) => b.votes - a.votes);
    if (best === undefined) throw new Error(`cleanMovies.csv has no ${title}`);
    return best;
  };
  const recommend = async (title: string, query: string): Promise<Body> => {
    const response = await app.request(`/recomendacion/${encodeURIComponent(title)}?${query}`);
    expect(response.status, title).toBe(200);
    return (await response.json()) as Body;
  };

  // Films for which the original could not recommend anything.
  const LATER = [
    "Inception",
    "Interstellar",
    "Avatar",
    "Wild Tales",
    "Mad Max: Fury Road",
    "Whiplash",
    "Minions",
    "Ratatouille",
    "Pan's Labyrinth",
    "Avalanche Sharks",
  ];
  test("they stand past the first 5,000 rows, where the original's matrix ended", () => {
    expect(films.length).toBe(45_349);
    for (const title of LATER) expect(films.indexOf(filmOf(title)), title).toBeGreaterThanOrEqual(5000);
  });

  test.each(LATER.flatMap((title) => ["tfidf", "knn"].map((model) => [title, model] as const)))(
    "%s has five neighbours by %s, each once, each with a reason",
    async (title, model) => {
      const { titulo, recomendaciones, titulos_recomendados } = await recommend(title, `modelo=${model}`);
      expect(titulo).toBe(title);
      expect(recomendaciones.map(({ id }) => id)).not.toContain(filmOf(title).id);
      expect(new Set(recomendaciones.map(({ id }) => id)).size).toBe(5);
      const bare = titulos_recomendados.map((title) => title.replace(/ \(\d{4}\)$/, "")); // of films with one title
      expect(bare).toEqual(recomendaciones.map(({ titulo }) => titulo));
      for (const { razones } of recomendaciones) expect(razones.length).toBeGreaterThan(0);
    },
  );

  test("Toy Story's five by text begin with Toy Story 2 and Toy Story 3", async () => {
    const { titulos_recomendados } = await recommend("Toy Story", "modelo=tfidf");
    expect(titulos_recomendados.slice(0, 2)).toEqual(["Toy Story 2", "Toy Story 3"]);
  });
});

interface CleanFilm {
  readonly id: number;
  readonly title: string;
  readonly votes: number;
}

/** The films of a clean file, record by record: quotes enclose commas and line breaks, and are doubled inside. */
function cleanFilms(csv: string): CleanFilm[] {
  const records: string[][] = [[]];
  for (const [cell, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    if (cell === "") break;
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === "\n") records.push([]);
  }
  const [header = [], ...rows] = records;
  const at = (row: string[], name: string) => row[header.indexOf(name)] ?? "";
  return rows
    .filter((row) => row.length > 0)
    .map((row) => ({
      id: Number(at(row, "id")),
      title: at(row, "title"),
      votes: Number(at(row, "vote_count")),
    }));
}
