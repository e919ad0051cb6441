import { describe, expect, test } from "vitest";
import { QUESTIONS } from "../src/questions/index.js";
import { ask } from "./support.js";

describe("parameters", () => {
  test.each([
    ["k=0", "Parámetro «k»: se esperaba un número entero de 1 a 50 y llegó «0»."],
    ["k=51", "Parámetro «k»: se esperaba un número entero de 1 a 50 y llegó «51»."],
    ["k=5.0", "Parámetro «k»: se esperaba un número entero de 1 a 50 y llegó «5.0»."],
    ["k=", "Parámetro «k»: se esperaba un número entero de 1 a 50 y llegó «»."],
    ["k", "Parámetro «k»: se esperaba un número entero de 1 a 50 y llegó «»."],
    ["k=%EF%BC%95", "Parámetro «k»: se esperaba un número entero de 1 a 50 y llegó «５»."],
    ["modelo=azar", "Parámetro «modelo»: se esperaba mezcla, tfidf o knn y llegó «azar»."],
    ["modelo=KNN", "Parámetro «modelo»: se esperaba mezcla, tfidf o knn y llegó «KNN»."],
    ["anio=95", "Parámetro «anio»: se esperaba un número entero de 1800 a 2199 y llegó «95»."],
    [
      "id=-1",
      "Parámetro «id»: se esperaba un número entero de 1 a 2147483647 o un id de IMDb (tt0114709) y llegó «-1».",
    ],
    [
      "id=99999999999999999999",
      "Parámetro «id»: se esperaba un número entero de 1 a 2147483647 o un id de IMDb (tt0114709) y llegó «99999999999999999999».",
    ],
    [
      "ano=1995",
      "Parámetro desconocido «ano»: esta ruta acepta anio, id, modelo, k, genero, pais, idioma, desde, hasta, votos_min, sin_genero, similitud_min, sin, coleccion y diversidad.",
    ],
    [
      "__proto__=1",
      "Parámetro desconocido «__proto__»: esta ruta acepta anio, id, modelo, k, genero, pais, idioma, desde, hasta, votos_min, sin_genero, similitud_min, sin, coleccion y diversidad.",
    ],
    ["k=3&k=3", "El parámetro «k» está repetido: se espera una sola vez."],
  ])("%s is 422", async (query, mensaje) => {
    expect(await ask(`/recomendacion/toy%20story?${query}`)).toMatchObject({
      status: 422,
      body: { mensaje },
    });
  });

  test.each([
    ["limite=0", "Parámetro «limite»: se esperaba un número entero de 1 a 50 y llegó «0»."],
    ["limite=51", "Parámetro «limite»: se esperaba un número entero de 1 a 50 y llegó «51»."],
    ["tipo=Titulo", "Parámetro «tipo»: se esperaba titulo o persona y llegó «Titulo»."],
    ["tipo=", "Parámetro «tipo»: se esperaba titulo o persona y llegó «»."],
    ["k=3", "Parámetro desconocido «k»: esta ruta acepta q, limite y tipo."],
    ["q=toy", "El parámetro «q» está repetido: se espera una sola vez."],
  ])("of a search: %s is 422", async (query, mensaje) => {
    expect(await ask(`/buscar?q=toy&${query}`)).toMatchObject({ status: 422, body: { mensaje } });
  });

  test.each([
    ["modelo=azar", ["mezcla", "tfidf", "knn"]],
    ["tipo=azar", ["titulo", "persona"]],
  ])("words that would do are listed: %s", async (query, valores) => {
    const path = query.startsWith("tipo") ? "/buscar?q=toy&" : "/recomendacion/toy%20story?";
    expect((await ask(`${path}${query}`)).body.valores).toEqual(valores);
  });

  test("unknown ones are refused on every route", async () => {
    for (const { path, lenient } of QUESTIONS) {
      if (lenient) continue;
      const { status, body } = await ask(`${path.replace(/\{\w+\}/, "x")}?extra%C3%B1=1`);
      expect(status).toBe(422);
      expect(body.mensaje).toContain("Parámetro desconocido «extrañ»");
    }
  });

  test("trackers that a site appended to a link are ignored", async () => {
    const plain = await ask("/score_titulo/cars");
    expect(await ask("/score_titulo/cars?utm_source=x&fbclid=%ff&gclid")).toEqual(plain);
  });

  test("probes may append what they like to get around caches", async () => {
    for (const path of ["/health/live", "/health/ready"])
      expect((await ask(`${path}?_=${Date.now()}&x`)).status).toBe(200);
  });

  test("badly encoded ones are 400", async () => {
    expect((await ask("/buscar?q=%")).status).toBe(400);
  });

  test.each(["5", "05", "00000000005", `${"0".repeat(50)}5`])("k=%s is five", async (k) => {
    const { status, body } = await ask(`/recomendacion/toy%20story?k=${k}`);
    expect([status, body.titulos_recomendados]).toEqual([200, expect.any(Array)]);
    expect(body).toEqual((await ask("/recomendacion/toy%20story")).body);
  });

  test("empty ones do no harm", async () => {
    expect((await ask("/score_titulo/cars?&")).status).toBe(200);
    expect((await ask("/score_titulo/cars?")).status).toBe(200);
  });

  test("a message repeats no more than a line of what came", async () => {
    const { body } = await ask(`/recomendacion/cars?k=${"9".repeat(5000)}`);
    expect(String(body.mensaje).length).toBeLessThan(200);
  });
});
