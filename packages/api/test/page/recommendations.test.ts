import { openCatalog } from "@movies/catalog";
import { describe, expect, inject, test } from "vitest";
import { appOf, appOver, read } from "./support.js";

describe("recommendations of the sample", async () => {
  const sample = appOf(await openCatalog(inject("worldArtifacts")));
  const asked = { pregunta: "recomendacion", titulo: "Toy Story" };

  test("are five, each with its reasons and their shares", async () => {
    const page = await read(asked, sample);
    expect([page.status, page.heading]).toEqual([200, "Toy Story 1995"]);
    expect(page.html.match(/<p class="similarity">/g)).toHaveLength(5);
    expect(page.answer).toContain("Toy Story 2 1999 similitud 0,80");
    expect(page.answer).toContain("reparto en común: Tim Allen, Tom Hanks, Don Rickles 25 %");
    expect(page.answer).toContain("ánimo parecido: animación, familia, comedia 22 %");
  });

  test("lead on to the films and people they name", async () => {
    const { links } = await read(asked, sample);
    for (const link of [
      "/ver/pelicula/863-toy-story-2",
      "/?pregunta=recomendacion&titulo=Toy+Story+2&id=863",
      "/ver/persona?nombre=Tim+Allen",
      "/ver/persona?nombre=John+Lasseter",
    ])
      expect(links).toContain(link);
  });

  test("of another model lead on by that model", async () => {
    const page = await read({ ...asked, modelo: "tfidf", k: "2" }, sample);
    expect(page.html.match(/<p class="similarity">/g)).toHaveLength(2);
    expect(page.answer).toMatch(/término en común: toy \d+ %/);
    expect(page.links).toContain("/?pregunta=recomendacion&titulo=Toy+Story+2&id=863&modelo=tfidf");
    expect(page.html).toContain('<option value="tfidf" selected>');
  });

  test("by knn say genres and years, which have no shares", async () => {
    const { answer } = await read({ ...asked, modelo: "knn" }, sample);
    expect(answer).toContain("géneros en común: Animación");
    expect(answer).not.toContain("%");
  });
});

test.each([
  ["100%", "La película no tiene texto"],
  ["1984", "Ninguna otra película tiene términos en común con esta."],
  ["twins", "Solo otra película tiene términos en común con esta."],
])("say why they are few: %s", async (titulo, message) => {
  const page = await read({ pregunta: "recomendacion", titulo, modelo: "tfidf" });
  expect([page.status, page.answer]).toEqual([200, expect.stringContaining(message)]);
});

test("votes are written as numbers are in Spanish", async () => {
  const films = [12_345, 1].map((votes, i) => ({
    id: i + 1,
    title: `F${i + 1}`,
    released: "2001-02-03",
    votes,
    terms: ["x"],
  }));
  const { answer } = await read({ pregunta: "recomendacion", titulo: "F2" }, appOver(films));
  expect(answer).toContain("tan conocida o más: 12.345 votos");
});
