import { describe, expect, test } from "vitest";
import { ask, keysOf } from "./support.js";

describe("months and weekdays", () => {
  test.each([
    ["/cantidad_filmaciones_mes/octubre", { mes: "octubre", peliculas: 3 }],
    ["/cantidad_filmaciones_mes/OCTUBRE", { mes: "octubre", peliculas: 3 }],
    ["/cantidad_filmaciones_mes/setiembre", { mes: "septiembre", peliculas: 0 }],
    ["/cantidad_filmaciones_mes/Setiembre/", { mes: "septiembre", peliculas: 0 }],
    ["/peliculas/get_month/marzo", { mes: "marzo", peliculas: 2 }],
    ["/cantidad_filmaciones_dia/mi%C3%A9rcoles", { dia: "miércoles", peliculas: 3 }],
    ["/cantidad_filmaciones_dia/MIERCOLES", { dia: "miércoles", peliculas: 3 }],
    ["/cantidad_filmaciones_dia/miércoles", { dia: "miércoles", peliculas: 3 }],
    ["/peliculas/get_day/s%C3%A1bado", { dia: "sábado", peliculas: 3 }],
  ])("%s", async (path, body) => {
    expect(await ask(path)).toEqual({ status: 200, body });
  });

  test.each([
    ["/cantidad_filmaciones_mes/january", "enero", 12],
    ["/cantidad_filmaciones_mes/13", "enero", 12],
    ["/cantidad_filmaciones_mes/", "enero", 12],
    ["/peliculas/get_day", "lunes", 7],
    ["/cantidad_filmaciones_dia/monday", "lunes", 7],
    ["/peliculas/get_day/lunes/martes", "lunes", 7],
  ])("%s is 422, with the valid ones", async (path, first, count) => {
    const { status, body } = await ask(path);
    expect(status).toBe(422);
    expect(body.mensaje).toContain(first);
    expect(body.valores).toHaveLength(count);
  });
});

describe("score", () => {
  test.each([
    "/score_titulo/Toy%20Story",
    "/pelicula/get_popularidad/toy story",
    "/score_titulo/x?id=862",
    "/score_titulo/?id=862",
  ])("%s", async (path) => {
    expect(await ask(path)).toEqual({
      status: 200,
      body: { titulo: "Toy Story", año_lanzamiento: 1995, popularidad: 21.95 },
    });
  });

  test("lists the other films of the title, and only where there are others", async () => {
    expect((await ask("/score_titulo/Cinderella")).body).toEqual({
      titulo: "Cinderella",
      año_lanzamiento: 2015,
      popularidad: 20.3,
      otras_coincidencias: [
        { id: 11224, titulo: "Cinderella", año_lanzamiento: 1950 },
        { id: 114108, titulo: "Cinderella", año_lanzamiento: 1914 },
      ],
    });
    expect(await keysOf("/score_titulo/Cinderella?anio=1950")).toEqual([
      "titulo",
      "año_lanzamiento",
      "popularidad",
    ]);
  });

  test("suggests where there is none", async () => {
    expect(await ask("/score_titulo/toy%20stori")).toEqual({
      status: 404,
      body: {
        titulo: "toy stori",
        mensaje: "No se encontró la película «toy stori».",
        sugerencias: ["Toy Story", "Toy Story 2"],
      },
    });
    expect((await ask("/score_titulo/cars?anio=1999")).body).toMatchObject({
      mensaje: "No se encontró la película «cars» del año 1999; hay una de 2006 (id 920).",
      sugerencias: ["Cars"],
      de_otros_años: [{ id: 920, titulo: "Cars", año_lanzamiento: 2006 }],
    });
    expect((await ask("/score_titulo/cars?id=5")).body.mensaje).toBe("No hay ninguna película con el id 5.");
  });
});

describe("votes", () => {
  test.each(["/votos_titulo/toy%20story", "/pelicula/get_votos/toy%20story"])("%s", async (path) => {
    expect(await ask(path)).toEqual({
      status: 200,
      body: { titulo: "Toy Story", año_lanzamiento: 1995, conteo_votos: 5415, votos_promedio: 7.7 },
    });
  });

  test("under 2000 are told in the original's words and without values", async () => {
    expect((await ask("/votos_titulo/100%25")).body).toEqual({
      titulo: "100%",
      mensaje: "No supera los 2000 votos minimos",
    });
  });
});
