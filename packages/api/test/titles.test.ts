import { type WorldFilm, worldCatalog } from "@movies/catalog/testing";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { ask as askApp } from "./support.js";

const film = (id: number, title: string, year: number, more: Partial<WorldFilm> = {}): WorldFilm => ({
  id,
  title,
  released: `${year}-01-01`,
  votes: id,
  popularity: 1,
  terms: ["shared"],
  ...more,
});

const app = createApp(
  worldCatalog([
    film(2100, "Pan's Labyrinth", 2006, {
      names: ["El laberinto del fauno"],
      imdb: 457430,
      directors: ["Guillermo del Toro"],
    }),
    film(40, "Whiplash", 2013),
    film(3000, "Whiplash", 2014, { cast: ["Miles Teller"] }),
    film(5, "Mask", 1985),
    film(900, "The Mask", 1994),
    film(7, "Heat", 1995, { average: 7 }),
  ]),
);
const ask = async (path: string) => (await askApp(path, {}, app)).body;

test("the original title finds the film and stands beside its title", async () => {
  const titles = { titulo: "Pan's Labyrinth", titulo_original: "El laberinto del fauno" };
  for (const question of ["score_titulo", "votos_titulo", "recomendacion"])
    expect(await ask(`/${question}/el%20laberinto%20del%20fauno`)).toMatchObject(titles);
  expect(await ask("/buscar?q=laberinto")).toMatchObject({ titulos: [{ id: 2100, ...titles }] });
  expect(await ask("/score_titulo/el%20laberinto%20de%20un%20fauno")).toMatchObject({
    sugerencias: ["Pan's Labyrinth"],
  });
  expect(await ask("/score_titulo/Heat")).not.toHaveProperty("titulo_original");
});

test("an IMDb id is an id", async () => {
  expect(await ask("/score_titulo/?id=tt0457430")).toMatchObject({ titulo: "Pan's Labyrinth" });
  expect(await ask("/score_titulo/?id=tt0000009")).toMatchObject({
    mensaje: "No hay ninguna película con el id tt0000009.",
  });
});

test("of two films with one name a list of recommendations gives the years, and what it gives finds them", async () => {
  const { titulos_recomendados } = await ask("/recomendacion/Heat?modelo=tfidf");
  expect(titulos_recomendados).toEqual(
    expect.arrayContaining(["Whiplash (2013)", "Whiplash (2014)", "The Mask", "Mask"]),
  );
  expect(await ask("/score_titulo/Whiplash%20(2013)")).toMatchObject({ año_lanzamiento: 2013 });
});

test("a better known film with nearly the same title is listed as such", async () => {
  expect(await ask("/score_titulo/Mask")).toMatchObject({
    titulo: "Mask",
    otras_coincidencias: [{ id: 900, titulo: "The Mask", año_lanzamiento: 1994, parecido: true }],
  });
});

test("a year that is off says which years there are", async () => {
  expect(await ask("/score_titulo/Heat?anio=1996")).toEqual({
    titulo: "Heat",
    mensaje: "No se encontró la película «Heat» del año 1996; hay una de 1995 (id 7).",
    sugerencias: ["Heat"],
    de_otros_años: [{ id: 7, titulo: "Heat", año_lanzamiento: 1995 }],
  });
  expect(await ask("/score_titulo/Whiplash%20(2012)")).toMatchObject({
    mensaje: "No se encontró la película «Whiplash (2012)»; hay una de 2013 (id 40) y una de 2014 (id 3000).",
    sugerencias: ["Whiplash (2013)", "Whiplash (2014)"],
  });
});

test.each([
  ["/score_titulo?titulo=Heat", "/score_titulo/Heat"],
  ["/score_titulo/?titulo=Heat", "/score_titulo/Heat"],
  ["/votos_titulo?titulo_de_la_filmacion=Heat", "/votos_titulo/Heat"],
  ["/votos_titulo?titulo_de_la_filmaci%C3%B3n=Heat&anio=1995", "/votos_titulo/Heat?anio=1995"],
  ["/recomendacion?titulo=Heat&k=2", "/recomendacion/Heat?k=2"],
  ["/get_actor?nombre_actor=Miles+Teller", "/get_actor/Miles%20Teller"],
  ["/get_director?nombre_director=Guillermo%20del%20Toro", "/get_director/Guillermo%20del%20Toro"],
  ["/cantidad_filmaciones_mes?mes=enero", "/cantidad_filmaciones_mes/enero"],
  ["/cantidad_filmaciones_dia?dia=lunes", "/cantidad_filmaciones_dia/lunes"],
])("%s is answered as %s", async (query, path) => {
  expect(await askApp(query, {}, app)).toEqual(await askApp(path, {}, app));
});

test.each([
  ["/score_titulo?nombre=Heat", "Parámetro desconocido «nombre»: esta ruta acepta titulo, anio y id."],
  ["/score_titulo?titulo=Heat&titulo=Heat", "El parámetro «titulo» está repetido: se espera una sola vez."],
  [
    "/score_titulo?titulo=Heat&pelicula=Heat",
    "El parámetro «pelicula» está repetido: se espera una sola vez.",
  ],
  ["/score_titulo/Heat?titulo=Heat", "Parámetro desconocido «titulo»: esta ruta acepta anio y id."],
  ["/score_titulo", "Falta el título: se espera al final de la ruta, por ejemplo /score_titulo/Toy%20Story."],
  ["/get_actor?quien=x", "Parámetro desconocido «quien»: esta ruta acepta actor."],
])("%s is refused, and told how to ask", async (query, mensaje) => {
  expect(await askApp(query, {}, app)).toEqual({ status: 422, body: { mensaje } });
});
