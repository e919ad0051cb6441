import { openCatalog } from "@movies/catalog";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { createApp } from "../src/app.js";

const full = inject("full");

interface Body {
  readonly titulos_recomendados: string[];
  readonly recomendaciones: { id: number; titulo: string; razones: string[] }[];
}

describe.skipIf(full === null)("recommendations over the whole catalogue", () => {
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    app = createApp(await openCatalog(full?.artifacts ?? ""));
  });
  const recommend = async (title: string, query: string): Promise<Body> => {
    const response = await app.request(`/recomendacion/${encodeURIComponent(title)}?${query}`);
    expect(response.status, title).toBe(200);
    return (await response.json()) as Body;
  };

  // All of them stand past row 5,000 of the file, where the original could not recommend.
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
  test.each(LATER.flatMap((title) => ["tfidf", "knn"].map((model) => [title, model] as const)))(
    "%s has five neighbours by %s, each once, each with a reason",
    async (title, model) => {
      const { recomendaciones, titulos_recomendados } = await recommend(title, `modelo=${model}`);
      expect(new Set(recomendaciones.map(({ id }) => id)).size).toBe(5);
      expect(titulos_recomendados).toEqual(recomendaciones.map(({ titulo }) => titulo));
      for (const { razones } of recomendaciones) expect(razones.length).toBeGreaterThan(0);
    },
  );

  test("Toy Story's five by text begin with Toy Story 2 and Toy Story 3", async () => {
    const { titulos_recomendados } = await recommend("Toy Story", "modelo=tfidf");
    expect(titulos_recomendados.slice(0, 2)).toEqual(["Toy Story 2", "Toy Story 3"]);
  });
});
