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

describe("everything about a film", () => {
  test.each(["/pelicula/862", "/pelicula/0862", "/pelicula?id=862", "/pelicula/tt0114709", "/pelicula/862/"])(
    "%s",
    async (path) => {
      expect(await ask(path)).toEqual({
        status: 200,
        body: {
          id: 862,
          id_imdb: "tt0114709",
          titulo: "Toy Story",
          año_lanzamiento: 1995,
          fecha_lanzamiento: "1995-10-30",
          popularidad: 21.95,
          conteo_votos: 5415,
          votos_promedio: 7.7,
          presupuesto: 30_000_000,
          ganancia: 373_554_033,
          retorno: 12.45,
          puesto_popularidad: 1,
          puesto_votos: 1,
          duracion: 81,
          estado: "estrenada",
          generos: ["Animación", "Comedia", "Familia"],
          paises: [{ pais: "Estados Unidos", codigo: "US" }],
          idioma: { idioma: "inglés", codigo: "en" },
          idiomas_hablados: [{ idioma: "inglés", codigo: "en" }],
          productoras: ["Pixar Animation Studios"],
          franquicia: {
            franquicia: "Toy Story Collection",
            peliculas: [
              { id: 862, titulo: "Toy Story", año_lanzamiento: 1995 },
              { id: 863, titulo: "Toy Story 2", año_lanzamiento: 1999 },
            ],
          },
          directores: ["John Lasseter"],
          reparto: ["Tom Hanks", "Tim Allen"],
          lema: "The adventure takes off!",
          sinopsis: "Led by Woody, Andy's toys live happily in his room.",
        },
      });
    },
  );

  test("says what is unknown", async () => {
    expect((await ask("/pelicula/8")).body).toEqual({
      id: 8,
      id_imdb: null,
      titulo: "100%",
      año_lanzamiento: 2012,
      fecha_lanzamiento: "2012-02-29",
      popularidad: null,
      conteo_votos: 2,
      votos_promedio: null,
      presupuesto: 0,
      ganancia: 0,
      retorno: 0,
      puesto_popularidad: null,
      puesto_votos: 14,
      duracion: null,
      estado: "estrenada",
      generos: [],
      paises: [],
      idioma: { idioma: "inglés", codigo: "en" },
      idiomas_hablados: [{ idioma: "inglés", codigo: "en" }],
      productoras: [],
      franquicia: null,
      directores: [],
      reparto: [],
      lema: null,
      sinopsis: null,
    });
  });

  test.each([
    ["/pelicula/863", { puesto_popularidad: 4, puesto_votos: 3, duracion: 92 }],
    ["/pelicula/39", { puesto_votos: 10 }],
    ["/pelicula/40", { puesto_votos: 10 }],
    ["/pelicula/194", { duracion: null, directores: ["Pedro Almodóvar"] }],
    ["/pelicula/755", { paises: [{ pais: "Alemania", codigo: "DE" }, { pais: "Unión Soviética" }] }],
  ])("%s", async (path, body) => {
    expect((await ask(path)).body).toMatchObject(body);
  });

  test.each([
    ["/pelicula", "Falta el id: se espera al final de la ruta, por ejemplo /pelicula/862."],
    ["/pelicula/", "Falta el id: se espera al final de la ruta, por ejemplo /pelicula/862."],
    ["/pelicula/%20", "Falta el id: se espera al final de la ruta, por ejemplo /pelicula/862."],
    ["/pelicula/toy%20story", "y llegó «toy story»."],
    ["/pelicula/0", "y llegó «0»."],
    ["/pelicula/-862", "y llegó «-862»."],
    ["/pelicula/862.0", "y llegó «862.0»."],
    ["/pelicula/2147483648", "y llegó «2147483648»."],
    ["/pelicula/862%2F863", "y llegó «862/863»."],
    ["/pelicula/%EF%BC%98", "y llegó «８»."],
    ["/pelicula/862%00", "y llegó «862\0»."],
    ["/pelicula/tt862", "y llegó «tt862»."],
    ["/pelicula/__proto__", "y llegó «__proto__»."],
    ["/pelicula/862?anio=1995", "Parámetro desconocido «anio»: esta ruta no acepta ninguno."],
  ])("%s is 422", async (path, mensaje) => {
    expect(await ask(path)).toMatchObject({
      status: 422,
      body: { mensaje: expect.stringContaining(mensaje) },
    });
  });

  test.each([["/pelicula/1"], ["/pelicula/tt9999999"]])("%s is 404", async (path) => {
    const id = path.split("/").at(-1);
    expect(await ask(path)).toEqual({
      status: 404,
      body: { id, mensaje: `No hay ninguna película con el id ${id}.` },
    });
  });
});
