import { describe, expect, test } from "vitest";
import { ask, keysOf } from "./support.js";

describe("recommendations", () => {
  test.each([
    "/recomendacion/toy%20story?k=2&modelo=tfidf",
    "/recomendacion/get_recomendacion/toy%20story?k=2&modelo=tfidf",
  ])("%s", async (path) => {
    expect(await ask(path)).toEqual({
      status: 200,
      body: {
        titulo: "Toy Story",
        titulos_recomendados: ["Toy Story 2", "Cars"],
        modelo: "tfidf",
        recomendaciones: [
          {
            id: 863,
            titulo: "Toy Story 2",
            año_lanzamiento: 1999,
            similitud: 0.75,
            razones: ["términos en común: buzz, toys, woody"],
          },
          {
            id: 920,
            titulo: "Cars",
            año_lanzamiento: 2006,
            similitud: 0.2887,
            razones: ["término en común: animation"],
          },
        ],
      },
    });
  });

  test("are five by default, whatever the model", async () => {
    const { body } = await ask("/recomendacion/toy%20story?modelo=knn");
    expect(body.titulos_recomendados).toHaveLength(5);
    expect(body).toHaveProperty("recomendaciones.0.razones", [
      "géneros en común: Animation, Comedy, Family",
      "4 años de diferencia",
    ]);
  });

  test.each([
    ["100%25", "La película no tiene texto (géneros, título ni sinopsis) con el que compararla con otras."],
    ["1984", "Ninguna otra película tiene términos en común con esta."],
    ["toy%20story", "Solo otras 2 películas tienen términos en común con esta."],
    ["twins", "Solo otra película tiene términos en común con esta."],
  ])("by tfidf say why they are few: %s", async (title, mensaje) => {
    expect((await ask(`/recomendacion/${title}?modelo=tfidf`)).body.mensaje).toBe(mensaje);
  });
});

describe("search", () => {
  test("finds titles and people", async () => {
    expect(await ask("/buscar?q=to&limite=1")).toEqual({
      status: 200,
      body: {
        q: "to",
        titulos: [{ id: 862, titulo: "Toy Story", año_lanzamiento: 1995 }],
        personas: [{ nombre: "Tom Hanks", peliculas_como_actor: 2, peliculas_como_director: 0 }],
      },
    });
  });

  test("of one kind leaves the other out", async () => {
    expect(await keysOf("/buscar?q=to&tipo=titulo")).toEqual(["q", "titulos"]);
    expect(await keysOf("/buscar?q=to&tipo=persona")).toEqual(["q", "personas"]);
  });

  test.each(["/buscar", "/buscar?q=", "/buscar?q=%20&limite=3"])("%s is 422", async (path) => {
    expect((await ask(path)).status).toBe(422);
  });

  test("reads a plus in a query as a space", async () => {
    expect((await ask("/buscar?q=toy+story+2")).body).toMatchObject({
      q: "toy story 2",
      titulos: [{ id: 863 }, {}],
    });
  });
});
