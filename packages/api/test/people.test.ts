import { describe, expect, test } from "vitest";
import { ask, keysOf } from "./support.js";

describe("people", () => {
  test.each(["/get_actor/tom%20hanks", "/actor/get_actor/TOM HANKS"])("%s", async (path) => {
    expect(await ask(path)).toEqual({
      status: 200,
      body: {
        actor: "Tom Hanks",
        cantidad_peliculas: 2,
        retorno_promedio: 8.99,
        retorno_total: 17.98,
        peliculas_con_retorno: 2,
        retorno_mediano: 8.99,
      },
    });
    expect((await keysOf(path)).slice(0, 4)).toEqual([
      "actor",
      "cantidad_peliculas",
      "retorno_promedio",
      "retorno_total",
    ]);
  });

  test.each(["/get_director/john%20lasseter", "/director/get_director/JOHN%20LASSETER"])(
    "%s",
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(200);
      expect(body).toMatchObject({ director: "John Lasseter", retorno: 21.83 });
      expect(body.peliculas).toHaveLength(3);
      expect(body).toHaveProperty("peliculas.0", {
        titulo: "Toy Story",
        fecha_lanzamiento: "1995-10-30",
        retorno: 12.45,
        presupuesto: 30_000_000,
        ganancia: 373_554_033,
      });
    },
  );

  test("of the same folded name are listed", async () => {
    expect((await ask("/get_actor/jose-garcía")).body).toMatchObject({
      actor: "José García",
      otras_coincidencias: [{ actor: "Jose Garcia", cantidad_peliculas: 1 }],
    });
    expect(await keysOf("/get_actor/jose garcia")).not.toContain("otras_coincidencias");
  });

  test("are suggested in the role asked about", async () => {
    expect(await ask("/get_actor/tom%20hank")).toEqual({
      status: 404,
      body: {
        actor: "tom hank",
        mensaje: "No se encontró a nadie llamado «tom hank» entre los actores.",
        sugerencias: ["Tom Hanks"],
      },
    });
    expect(await ask("/get_director/tom%20hanks")).toEqual({
      status: 404,
      body: {
        director: "tom hanks",
        mensaje: "No se encontró a nadie llamado «tom hanks» entre los directores.",
        sugerencias: [],
      },
    });
  });

  test("with all their films in both roles, newest first", async () => {
    const { body } = await ask("/persona/tom hanks");
    expect(body).toMatchObject({
      persona: "Tom Hanks",
      como_actor: {
        cantidad_peliculas: 2,
        retorno_total: 17.98,
        peliculas: [
          { id: 863, retorno: 5.53 },
          { id: 862, fecha_lanzamiento: "1995-10-30", conteo_votos: 5415 },
        ],
      },
      como_director: null,
    });
    expect((await ask("/persona/john lasseter")).body).toMatchObject({
      como_actor: null,
      como_director: { retorno_total: 21.83, peliculas: [{ id: 920 }, { id: 863 }, { id: 862 }] },
    });
    expect(await ask("/persona?nombre=tom%20hanks")).toEqual({ status: 200, body });
  });

  test("are found whatever they did, and told apart by what they did most", async () => {
    expect((await ask("/persona/jose-garcía")).body).toMatchObject({
      persona: "Jose Garcia", // two films each: by name
      otras_coincidencias: [{ persona: "José García", cantidad_peliculas: 2 }],
    });
    expect((await ask("/persona/jose garcia")).body).toMatchObject({
      como_actor: { peliculas: [{ id: 150689 }] },
      como_director: { peliculas: [{ id: 11224 }] },
    });
    expect(await ask("/persona/jon%20lasseter")).toEqual({
      status: 404,
      body: {
        persona: "jon lasseter",
        mensaje: "No se encontró a nadie llamado «jon lasseter» entre los actores ni los directores.",
        sugerencias: ["John Lasseter"],
      },
    });
  });
});
