import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ask } from "./support.js";

const List = z.object({
  recomendaciones: z.array(z.object({ id: z.int(), similitud: z.number(), razones: z.array(z.string()) })),
});
const idsOf = (body: unknown) => List.parse(body).recomendaciones.map(({ id }) => id);

// In the hand-made world: Toy Story (862) and Toy Story 2 (863) are a collection, Cars (920) and an old Cinderella (11224) are the other animations.
describe("a narrowed list", () => {
  test.each([
    ["modelo=knn&genero=comedia&k=3", [863, 920, 194]],
    ["modelo=knn&genero=comedia&sin_genero=animaci%C3%B3n&k=3", [194, 40, 39]],
    ["genero=Animation&coleccion=sin", [920, 11224]],
    ["genero=animation&coleccion=una", [863, 920, 11224]],
    ["genero=animation&sin=863,tt9999999", [920, 11224]],
    ["modelo=knn&pais=DE,SOVIET%20union", [194, 755]],
    ["modelo=knn&idioma=franc%C3%A9s", [194]],
    ["modelo=knn&desde=1914&hasta=1914", [114108]],
    ["genero=comedia&votos_min=2400&similitud_min=0.7", [863]],
    ["genero=comedia&similitud_min=0,5", [863, 920]],
  ])("?%s", async (query, ids) => {
    const { status, body } = await ask(`/recomendacion/toy%20story?${query}`);
    expect(status).toBe(200);
    expect(idsOf(body)).toEqual(ids);
  });

  test("says why it is shorter than asked, and which ids it does not know", async () => {
    expect((await ask("/recomendacion/toy%20story?genero=animation&sin=863,tt9999999")).body).toMatchObject({
      aviso: "No están en el catálogo, de las que se dejan fuera: tt9999999.",
      mensaje: "Solo otras 2 películas podían salir.",
    });
    expect((await ask("/recomendacion/toy%20story?genero=comedia&similitud_min=0.7")).body.mensaje).toBe(
      "De las 5 películas que podían salir, solo una llega a esa similitud.",
    );
    expect((await ask("/recomendacion/%3F%3F%3F?votos_min=1")).body).toMatchObject({
      titulos_recomendados: [],
      mensaje: expect.stringMatching(/^De las \d+ películas que podían salir, ninguna tiene algo en común/),
    });
  });

  test("with all films is the list that was not narrowed, by the models whose lists are exact", async () => {
    for (const modelo of ["mezcla", "tfidf"]) {
      const path = `/recomendacion/toy%20story?k=50&modelo=${modelo}`;
      const wide = (await ask(`${path}&votos_min=0`)).body;
      expect(wide.recomendaciones).toEqual((await ask(path)).body.recomendaciones);
    }
  });

  test("takes nearness for less the more diversity counts, and says the same similarities", async () => {
    const of = async (diversity: string) =>
      List.parse((await ask(`/recomendacion/toy%20story?modelo=knn&k=3&diversidad=${diversity}`)).body)
        .recomendaciones;
    const [near, far] = [await of("0"), await of("1")];
    expect(near[0]).toEqual(far[0]);
    expect(near.map(({ id }) => id)).not.toEqual(far.map(({ id }) => id));
  });

  test.each([
    ["genero=comdia", "Parámetro «genero»: se esperaba un género del catálogo", ["Comedia"]],
    ["sin_genero=comdia", "Parámetro «sin_genero»: se esperaba un género del catálogo", ["Comedia"]],
    ["idioma=frances&genero=terrorr", "Parámetro «genero»", undefined],
    ["desde=2000&hasta=1999", "Parámetro «hasta»: se esperaba un año desde 2000", undefined],
    [
      "genero=comedia&sin_genero=comedia",
      "Parámetro «sin_genero»: ninguna de las 5 películas que quedaban lo cumple; valdría ",
      undefined,
    ],
    [
      "genero=animation&idioma=fr",
      "Parámetro «idioma»: ninguna de las 3 películas que quedaban lo cumple; valdría inglés.",
      ["inglés"],
    ],
    ["genero=animation&pais=alemania", "Parámetro «pais»", ["Estados Unidos"]],
    ["genero=animation&desde=2010", "Parámetro «desde»", ["2006", "1999", "1950"]],
    ["genero=animation&hasta=1949", "Parámetro «hasta»", ["1950", "1999", "2006"]],
    [
      "votos_min=999999",
      "Parámetro «votos_min»: ninguna de las 15 películas que quedaban lo cumple",
      ["3991"],
    ],
    ["similitud_min=1&coleccion=sin", "Parámetro «similitud_min»", undefined],
    [
      "similitud_min=1.1",
      "Parámetro «similitud_min»: se esperaba un número de 0 a 1, por ejemplo 0.5 y llegó «1.1».",
      undefined,
    ],
    ["diversidad=-1", "Parámetro «diversidad»: se esperaba un número de 0 a 1", undefined],
    ["diversidad=NaN", "Parámetro «diversidad»", undefined],
    ["coleccion=todas", "Parámetro «coleccion»: se esperaba con, sin o una", ["con", "sin", "una"]],
    ["sin=", "Parámetro «sin»: se esperaba un número entero", undefined],
    ["sin=862,", "Parámetro «sin»", undefined],
    ["votos_min=-1", "Parámetro «votos_min»", undefined],
    ["genero=%00", "Parámetro «genero»", undefined],
    ["pais=constructor", "Parámetro «pais»", undefined],
  ])("?%s is 422", async (query, mensaje, valores) => {
    const { status, body } = await ask(`/recomendacion/toy%20story?${query}`);
    expect([status, body.mensaje]).toEqual([422, expect.stringContaining(mensaje)]);
    if (valores !== undefined) expect(body.valores).toEqual(valores);
  });

  test("may be asked for with the values that a refusal names", async () => {
    for (const [query, parameter] of [
      ["similitud_min=1&coleccion=sin", "similitud_min"],
      ["genero=animation&desde=2010", "desde"],
      ["votos_min=999999", "votos_min"],
    ] as const) {
      const [value] = z
        .array(z.string())
        .parse((await ask(`/recomendacion/toy%20story?${query}`)).body.valores);
      const mended = query.replace(new RegExp(`${parameter}=[^&]*`), `${parameter}=${value}`);
      const { status, body } = await ask(`/recomendacion/toy%20story?${mended}`);
      expect([status, idsOf(body).length > 0]).toEqual([200, true]);
    }
  });
});

describe("films like several", () => {
  test("are near to all of them, and each reason says from which film it comes", async () => {
    const { status, body } = await ask("/recomendaciones?ids=862,tt0114709,863&k=2");
    expect(status).toBe(200);
    expect(body).toMatchObject({ peliculas: [{ id: 862 }, { id: 863 }], modelo: "mezcla" });
    const { recomendaciones } = List.parse(body);
    expect(recomendaciones[0]?.id).toBe(920);
    expect(recomendaciones[0]?.razones.join()).toMatch(/«Toy Story».*«Toy Story 2»/);
  });

  test("have the mean of their similarities, less a quarter of that of those they are to be unlike", async () => {
    const similarity = async (query: string, id: number) =>
      List.parse((await ask(query)).body).recomendaciones.find((item) => item.id === id)?.similitud ?? 0;
    const one = await similarity("/recomendacion/x?id=862&modelo=knn&k=50&votos_min=0", 920);
    const other = await similarity("/recomendacion/x?id=863&modelo=knn&k=50&votos_min=0", 920);
    const away = await similarity("/recomendacion/x?id=755&modelo=knn&k=50&votos_min=0", 920);
    const query = "/recomendaciones?ids=862,863&modelo=knn&k=50";
    expect(await similarity(query, 920)).toBeCloseTo((one + other) / 2, 3);
    expect(await similarity(`${query}&menos=755`, 920)).toBeCloseTo((one + other) / 2 - away / 4, 3);
  });

  test("are none of those named", async () => {
    const { body } = await ask("/recomendaciones?ids=862,863&menos=920&modelo=knn&k=50");
    expect(body.menos).toMatchObject([{ id: 920 }]);
    for (const id of [862, 863, 920]) expect(idsOf(body)).not.toContain(id);
  });

  test("may be narrowed", async () => {
    expect(idsOf((await ask("/recomendaciones?ids=862,863&modelo=knn&genero=animaci%C3%B3n")).body)).toEqual([
      920, 11224,
    ]);
  });

  test.each([
    ["", 422, "Falta «ids»"],
    ["?ids=", 422, "Parámetro «ids»: se esperaba un número entero"],
    ["?ids=862,x", 422, "Parámetro «ids»"],
    [
      `?ids=${Array.from({ length: 11 }, (_, i) => i + 1)}`,
      422,
      "Parámetro «ids»: se esperaba como mucho 10 ids y llegó «11».",
    ],
    ["?ids=862&titulo=Cars", 422, "Parámetro desconocido «titulo»"],
    ["?ids=862,1,2", 404, "No hay ninguna película con el id 1 o 2."],
    ["?ids=862&menos=tt9999999", 404, "No hay ninguna película con el id tt9999999."],
    ["?ids=862&genero=comdia", 422, "Parámetro «genero»"],
    ["?ids=862&menos=862", 422, "Parámetro «menos»"],
  ])("%s is %d", async (query, expected, mensaje) => {
    const { status, body } = await ask(`/recomendaciones${query}`);
    expect([status, body.mensaje]).toEqual([expected, expect.stringContaining(mensaje)]);
  });
});
