import { worldCatalog } from "@movies/catalog/testing";
import { describe, expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { app, ask } from "./support.js";

describe("titles in paths", () => {
  test.each([
    ["Face/Off", "Face/Off"],
    ["Face%2FOff", "Face/Off"],
    ["face%2foff/", "Face/Off"],
    ["100%25", "100%"],
    ["%3F%3F%3F", "???"],
    ["Am%C3%A9lie", "Amélie"],
    ["__proto__", "__proto__"],
  ])("%s finds %s", async (encoded, titulo) => {
    expect((await ask(`/score_titulo/${encoded}`)).body.titulo).toBe(titulo);
    expect((await ask(`/pelicula/get_popularidad/${encoded}`)).body.titulo).toBe(titulo);
  });

  test.each([
    ["100%2525", "100%25"],
    ["a%252Fb", "a%2Fb"],
    ["a+b", "a+b"],
    ["a%00b", "a\0b"],
    ["x%2F", "x/"],
    ["x/", "x"],
    ["x//", "x/"],
    ["x%3Fid=862", "x?id=862"],
    ["%F0%9F%8E%AC", "🎬"],
  ])("%s is decoded once, to %j", async (encoded, titulo) => {
    expect(await ask(`/score_titulo/${encoded}`)).toMatchObject({ status: 404, body: { titulo } });
  });

  test.each(["100%", "%zz", "%C3", "%C3%28", "%ff", "a/%", "%u00e9"])(
    "%s is no UTF-8: 400",
    async (encoded) => {
      const { status, body } = await ask(`/score_titulo/${encoded}`);
      expect(status).toBe(400);
      expect(body.mensaje).toContain("%25");
    },
  );

  test.each([
    ["/score_titulo", "/score_titulo/Toy%20Story"],
    ["/score_titulo/", "/score_titulo/Toy%20Story"],
    ["/score_titulo//", "/score_titulo/Toy%20Story"],
    ["/votos_titulo/%20", "/votos_titulo/Toy%20Story"],
    ["/pelicula/get_votos/", "/pelicula/get_votos/Toy%20Story"],
    ["/get_actor/", "/get_actor/Clint%20Eastwood"],
    ["/actor/get_actor/", "/actor/get_actor/Clint%20Eastwood"],
    ["/director/get_director", "/director/get_director/Clint%20Eastwood"],
    ["/recomendacion/", "/recomendacion/Toy%20Story"],
    ["/recomendacion/get_recomendacion", "/recomendacion/get_recomendacion/Toy%20Story"],
  ])("%s lacks what it asks about: 422, and how to ask it there", async (path, example) => {
    const { status, body } = await ask(path);
    expect(status).toBe(422);
    expect(body.mensaje).toMatch(/^Falta el (título|nombre): se espera al final de la ruta, por ejemplo \//);
    expect(String(body.mensaje).endsWith(` ${example}.`)).toBe(true);
  });
});

describe("methods", () => {
  const methods = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"];

  test.each(methods)("%s is 405 on every path", async (method) => {
    for (const path of ["/score_titulo/cars", "/buscar", "/nada", "/", "/health/live"]) {
      const response = await app.request(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("Allow")).toBe("GET, HEAD");
      expect(await response.json()).toEqual({
        mensaje: `El método «${method}» no está permitido: este servicio solo responde a GET y HEAD.`,
      });
    }
  });

  test("HEAD has the headers of GET, the length of its body, and none", async () => {
    for (const path of [
      "/score_titulo/am%C3%A9lie",
      "/score_titulo/nada",
      "/nada",
      "/buscar",
      "/health/ready",
    ]) {
      const get = await app.request(path);
      const head = await app.request(path, { method: "HEAD" });
      expect(head.status).toBe(get.status);
      expect(head.headers.get("Content-Type")).toBe(get.headers.get("Content-Type"));
      expect(head.headers.get("Content-Length")).toBe(String((await get.arrayBuffer()).byteLength));
      expect(await head.text()).toBe("");
    }
  });
});

test("what there is not is 404 in Spanish", async () => {
  for (const path of [
    "/nada",
    "/score_titulos/x",
    "/health",
    "/buscar/",
    "/SCORE_TITULO/cars",
    "/score%5Ftitulo/cars",
  ]) {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.mensaje).toBe(`No existe la ruta «${path}».`);
    expect(body.rutas).toContain("/score_titulo/{titulo}");
  }
});

test("everything is JSON in UTF-8", async () => {
  for (const path of ["/score_titulo/cars", "/score_titulo/nada", "/nada", "/buscar", "/score_titulo/%"])
    expect((await app.request(path)).headers.get("Content-Type")).toBe("application/json; charset=UTF-8");
});

test("an error of ours is 500 without details, and reported", async () => {
  const reported: unknown[] = [];
  const broken = {
    ...worldCatalog(),
    score: () => {
      throw new Error("secret");
    },
  };
  const response = await createApp(broken, { report: (error) => reported.push(error) }).request(
    "/score_titulo/cars",
  );
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    mensaje: "Ocurrió un error interno; la petición no se pudo responder.",
  });
  expect(reported).toEqual([new Error("secret")]);
});
