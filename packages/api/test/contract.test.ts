import { describe, expect, test } from "vitest";
import { z } from "zod";
import { PATHS, QUESTIONS } from "../src/questions/index.js";
import { sampleApp } from "./sample.js";
import { ask } from "./support.js";

/** The route table that clients script against: path, the original's path, and the keys of the answer in order. */
const TABLE: readonly [path: string, formerly: string | null, keys: readonly string[]][] = [
  ["/cantidad_filmaciones_mes/enero", "/peliculas/get_month/enero", ["mes", "peliculas"]],
  ["/cantidad_filmaciones_dia/lunes", "/peliculas/get_day/lunes", ["dia", "peliculas"]],
  [
    "/score_titulo/toy%20story",
    "/pelicula/get_popularidad/toy%20story",
    ["titulo", "año_lanzamiento", "popularidad"],
  ],
  [
    "/score_titulo/cinderella",
    "/pelicula/get_popularidad/cinderella",
    ["titulo", "año_lanzamiento", "popularidad", "otras_coincidencias"],
  ],
  [
    "/votos_titulo/toy%20story",
    "/pelicula/get_votos/toy%20story",
    ["titulo", "año_lanzamiento", "conteo_votos", "votos_promedio"],
  ],
  ["/votos_titulo/volver", "/pelicula/get_votos/volver", ["titulo", "mensaje"]],
  [
    "/get_actor/tom%20hanks",
    "/actor/get_actor/tom%20hanks",
    [
      "actor",
      "cantidad_peliculas",
      "retorno_promedio",
      "retorno_total",
      "peliculas_con_retorno",
      "retorno_mediano",
    ],
  ],
  [
    "/get_director/john%20lasseter",
    "/director/get_director/john%20lasseter",
    ["director", "retorno", "peliculas"],
  ],
  [
    "/recomendacion/toy%20story",
    "/recomendacion/get_recomendacion/toy%20story",
    ["titulo", "titulos_recomendados", "modelo", "recomendaciones"],
  ],
  [
    "/pelicula/862",
    null,
    [
      "id",
      "id_imdb",
      "titulo",
      "año_lanzamiento",
      "fecha_lanzamiento",
      "popularidad",
      "conteo_votos",
      "votos_promedio",
      "presupuesto",
      "ganancia",
      "retorno",
      "puesto_popularidad",
      "puesto_votos",
      "duracion",
      "estado",
      "generos",
      "paises",
      "idioma",
      "idiomas_hablados",
      "productoras",
      "franquicia",
      "directores",
      "reparto",
      "lema",
      "sinopsis",
    ],
  ],
  ["/peliculas?genero=comedia", null, ["cantidad", "pagina", "paginas", "filtros", "peliculas", "enlaces"]],
  ["/peliculas?ids=862,1", null, ["cantidad", "peliculas", "no_encontradas"]],
  ["/recomendaciones?ids=862,8844", null, ["peliculas", "titulos_recomendados", "modelo", "recomendaciones"]],
  ["/persona/tom%20hanks", null, ["persona", "como_actor", "como_director"]],
  ["/peliculas_duracion/toy%20story", null, ["pelicula", "duracion", "anio"]],
  ["/retorno/toy%20story", null, ["pelicula", "inversion", "ganancia", "retorno", "anio"]],
  [
    "/franquicia/toy%20story%20collection",
    null,
    ["franquicia", "cantidad", "ganancia_total", "ganancia_promedio", "peliculas_con_ganancia"],
  ],
  [
    "/productoras_exitosas/pixar%20animation%20studios",
    null,
    ["productora", "revenue_total", "cantidad", "peliculas_con_revenue"],
  ],
  ["/peliculas_pais/espa%C3%B1a", null, ["pais", "codigo", "cantidad"]],
  ["/peliculas_idioma/spanish", null, ["idioma", "codigo", "cantidad"]],
  ["/peliculas_pais/argentinia", null, ["pais", "mensaje", "sugerencias"]],
  ["/score_titulo/toystroy", "/pelicula/get_popularidad/toystroy", ["titulo", "mensaje", "sugerencias"]],
  ["/get_actor/tom%20hank", "/actor/get_actor/tom%20hank", ["actor", "mensaje", "sugerencias"]],
  ["/persona/almodobar", null, ["persona", "mensaje", "sugerencias"]],
  ["/get_director/almodobar", "/director/get_director/almodobar", ["director", "mensaje", "sugerencias"]],
  ["/buscar?q=toy", null, ["q", "titulos", "personas"]],
  ["/health/live", null, ["estado"]],
  ["/health/ready", null, ["estado", "build", "peliculas", "abierto"]],
];

const Items = z.array(z.record(z.string(), z.unknown())).min(1);

const STATUS = (keys: readonly string[]) => (keys.includes("sugerencias") ? 404 : 200);

describe("the contract", () => {
  test.each(TABLE)("%s", async (path, formerly, keys) => {
    const response = await sampleApp.request(path);
    expect(response.status).toBe(STATUS(keys));
    expect(response.headers.get("Content-Type")).toBe("application/json; charset=UTF-8");
    const body = await response.text();
    expect(Object.keys(JSON.parse(body)).slice(0, keys.length)).toEqual(keys);
    if (formerly === null) return;
    const former = await sampleApp.request(formerly);
    expect(former.status).toBe(response.status);
    expect(await former.text()).toBe(body);
  });

  test.each([
    [
      "/get_director/john%20lasseter",
      "peliculas",
      ["titulo", "fecha_lanzamiento", "retorno", "presupuesto", "ganancia"],
    ],
    [
      "/recomendacion/toy%20story",
      "recomendaciones",
      ["id", "titulo", "año_lanzamiento", "similitud", "razones"],
    ],
    ["/score_titulo/cinderella", "otras_coincidencias", ["id", "titulo", "año_lanzamiento"]],
    ["/buscar?q=toy", "titulos", ["id", "titulo", "año_lanzamiento"]],
    ["/buscar?q=tom", "personas", ["nombre", "peliculas_como_actor", "peliculas_como_director"]],
  ])("%s has in %s: %j", async (path, list, keys) => {
    const items = Items.parse((await ask(path, {}, sampleApp)).body[list]);
    for (const item of items) expect(Object.keys(item)).toEqual(keys);
  });

  test("five films are recommended, by mezcla, unless asked otherwise", async () => {
    const recommended = async (query: string) =>
      (await ask(`/recomendacion/toy%20story${query}`, {}, sampleApp)).body;
    expect(await recommended("")).toMatchObject({ modelo: "mezcla", titulos_recomendados: { length: 5 } });
    expect(await recommended("?k=1&modelo=knn")).toMatchObject({
      modelo: "knn",
      titulos_recomendados: { length: 1 },
    });
    expect(await recommended("?k=50&modelo=tfidf")).toMatchObject({
      modelo: "tfidf",
      titulos_recomendados: { length: 50 },
    });
  });

  test.each([
    ["/docs", "text/html; charset=UTF-8"],
    ["/openapi.json", "application/json; charset=UTF-8"],
    ["/", "text/html; charset=UTF-8"],
    ["/metrics", "text/plain; version=0.0.4; charset=utf-8"],
  ])("%s is %s", async (path, type) => {
    const response = await sampleApp.request(path);
    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, type]);
  });

  const everywhere = [...PATHS, "/metrics", ...QUESTIONS.flatMap(({ formerly }) => formerly ?? [])];

  test.each(everywhere)("%s answers HEAD as GET, without a body, and nothing else", async (template) => {
    const path = template === "/buscar" ? "/buscar?q=toy" : template.replace(/\{\w+\}/, "enero");
    const get = await sampleApp.request(path);
    const head = await sampleApp.request(path, { method: "HEAD" });
    expect(head.status).toBe(get.status);
    expect(head.headers.get("Content-Type")).toBe(get.headers.get("Content-Type"));
    expect(await head.text()).toBe("");
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const refused = await sampleApp.request(path, { method });
      expect([refused.status, refused.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
      expect(await refused.json()).toEqual({ mensaje: expect.stringContaining(method) });
    }
  });

  test("a route that there is not lists those there are", async () => {
    const response = await sampleApp.request("/director");
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ mensaje: "No existe la ruta «/director».", rutas: PATHS });
  });
});
