import { openCatalog } from "@movies/catalog";
import { describe, expect, inject, test } from "vitest";
import { appOf, read, readAt } from "./support.js";

const sample = appOf(await openCatalog(inject("worldArtifacts")));
const asked = { pregunta: "recomendacion", titulo: "Toy Story" };

describe("recommendations under filters", () => {
  test("are asked for with the options of the form, which stay filled in and open", async () => {
    const page = await read({ ...asked, genero: "drama", desde: "1990", coleccion: "sin", k: "2" }, sample);
    expect(page.status).toBe(200);
    expect(page.html.match(/<p class="similarity">/g)).toHaveLength(2);
    expect(page.html).toMatch(/<details open>.*name="genero" type="text" value="drama"/s);
    expect(page.html).toContain('<option value="sin" selected>');
    expect(page.links).toContain("/recomendacion/Toy%20Story?k=2&genero=drama&desde=1990&coleccion=sin");
  });

  test.each([
    [{ genero: "dramma" }, "genero", "De estos géneros: se esperaba un género del catálogo y llegó «dramma»"],
    [{ sin_genero: "dramma" }, "sin_genero", "De ninguno de estos: se esperaba un género del catálogo"],
    [{ genero: "animación", hasta: "1930" }, "hasta", "Hasta el año: ninguna de las"],
    [{ desde: "2000", hasta: "1990" }, "hasta", "Hasta el año: se esperaba un año desde 2000"],
    [{ diversidad: "mucha" }, "diversidad", "Variedad, de 0 a 1: se esperaba un número de 0 a 1"],
    [{ sin: "x" }, "sin", "Sin estos ids: se esperaba un número entero"],
  ])("say at the field what is wrong with %j", async (wrong, field, message) => {
    const page = await read({ ...asked, ...wrong }, sample);
    expect([page.status, page.heading]).toEqual([422, "Revisa lo que escribiste"]);
    expect(page.html).toMatch(new RegExp(`name="${field}"[^>]* aria-invalid="true"`));
    expect(page.answer).toContain(message);
  });
});

describe("recommendations for several films", () => {
  test("begin with one film, to which another is added, and go on from there", async () => {
    const one = await read(asked, sample);
    expect(one.html).toMatch(/name="ids" value="862">.*Añadir otra película/s);
    const two = await read({ pregunta: "recomendaciones", ids: "862", titulo: "jumanji" }, sample);
    expect([two.status, two.heading]).toEqual([200, "Toy Story · Jumanji"]);
    expect(two.html).toMatch(/name="ids" value="862,8844">.*Añadir otra película/s);
    expect(two.answer).toContain("Jumanji: ánimo parecido");
    expect(two.links).toContain("/recomendaciones?ids=862%2C8844");
    expect(two.links).toContain("/?pregunta=recomendaciones&ids=8844");
    const back = await readAt("/?pregunta=recomendaciones&ids=8844", sample);
    expect([back.status, back.heading]).toEqual([200, "Jumanji"]);
  });

  test("take the film that was chosen from the suggestions, though another has its title", async () => {
    const page = await read(
      { pregunta: "recomendaciones", ids: "862", titulo: "Cinderella", id: "11224" },
      sample,
    );
    expect(page.html).toMatch(/name="ids" value="862,11224">/);
  });

  test("leave out what they are to be unlike, and may be narrowed", async () => {
    const page = await read(
      { pregunta: "recomendaciones", ids: "862,8844", menos: "863", genero: "aventura" },
      sample,
    );
    expect(page.answer).toContain("Y distintas de Toy Story 2.");
    expect(page.links).not.toContain("/ver/pelicula/863-toy-story-2");
  });

  test("suggest what a title that nobody bears may mean, each to be added", async () => {
    const page = await read({ pregunta: "recomendaciones", ids: "862", titulo: "jumanyi" }, sample);
    expect([page.status, page.heading]).toEqual([404, "«jumanyi»"]);
    expect(page.links).toContain("/?pregunta=recomendaciones&ids=862%2C8844");
  });

  test.each([
    [{ ids: "x" }, 422, "Ids de las películas: se esperaba un número entero"],
    [{ ids: "1,862" }, 404, "Ninguna película del catálogo lleva ese id."],
    [{ titulo: "" }, 422, "Falta el título"],
    [{ ids: "862", genero: "dramma" }, 422, "se esperaba un género del catálogo"],
  ])("say what is wrong with %j", async (fields, status, message) => {
    const page = await read({ pregunta: "recomendaciones", ...fields } as Record<string, string>, sample);
    expect([page.status, page.answer]).toEqual([status, expect.stringContaining(message)]);
  });
});
