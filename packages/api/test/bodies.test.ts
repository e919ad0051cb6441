import { z } from "@hono/zod-openapi";
import { type Catalog, MODELS } from "@movies/catalog";
import { worldCatalog } from "@movies/catalog/testing";
import { describe, expect, test } from "vitest";
import { type Answer, Refusal } from "../src/answer.js";
import { Wrong } from "../src/openapi/errors.js";
import { QUESTIONS } from "../src/questions/index.js";
import type { Asked, Description, Question } from "../src/questions/question.js";
import { MONTHS, WEEKDAYS } from "../src/spanish/calendar.js";
import { sampleCatalog } from "./sample.js";

/** Every title, id and name that a search for two letters finds. */
function words(catalog: Catalog): { titles: string[]; names: string[]; ids: string[] } {
  const letters = [..."abcdefghijklmnopqrstuvwxyz019%_?"];
  const pairs = letters.flatMap((a) => ["", ...letters].map((b) => a + b));
  const hits = pairs.map((pair) => catalog.search(pair, { limit: 50 }));
  const titles = new Set(hits.flatMap(({ films }) => films.map(({ title }) => title)));
  const names = new Set(hits.flatMap(({ people }) => people.map(({ name }) => name)));
  const ids = new Set(hits.flatMap(({ films }) => films.map(({ id }) => String(id))));
  return { titles: [...titles], names: [...names], ids: [...ids] };
}

const sample = words(sampleCatalog);
const tiny = words(worldCatalog());

const GROUPED = { genero: ["comedia"], pais: ["es", "fr"], desde: 1950, votos_min: 10, orden: "titulo" };
const LISTS = [{}, GROUPED, { hasta: 1800 }, { productora: "Pixar Animation Studios" }, { ids: [862, 1] }];

const ASKED: Readonly<Record<string, readonly Asked["query"][]>> = {
  score_titulo: [{}, { anio: 1950 }, { id: 862 }, { id: 1 }],
  votos_titulo: [{}, { anio: 1950 }, { id: 862 }],
  recomendacion: [...MODELS.map((modelo) => ({ modelo })), { k: 50 }, { k: 1 }],
  recomendaciones: [{ ids: [862, 8844] }, { ids: [862, 1] }, { ids: [862], genero: ["comedia"] }, {}],
  peliculas: LISTS,
  buscar: [
    { q: "to" },
    { q: "to", tipo: "titulo" },
    { q: "to", tipo: "persona", limite: 50 },
    { q: "zzzz" },
    {},
  ],
};

const GROUPS = ["Toy Story Collection", "Pixar Animation Studios", "España", "en"];
const TEXTS = ["", " ", "no such thing", "__proto__", "1", "tt0114709", ...MONTHS, ...WEEKDAYS, ...GROUPS];

/** The documented schema of an answer. */
function schemaOf({ answers, missing }: Description, { status }: Answer<object>): z.ZodType {
  if (status === 200) return answers.length === 1 ? answers[0] : z.union(answers);
  return status === 404 && missing ? missing : Wrong;
}

const NOT_SERVED = { openedAt: null, stopping: false, refused: null };

function answered(question: Question, catalog: Catalog, text: string, query: Asked["query"]): Answer<object> {
  try {
    return question.answer(catalog, { prefix: "/x/", text, query, service: NOT_SERVED });
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

test("the sample is worth asking", () => {
  expect(sample.titles.length).toBeGreaterThan(200);
  expect(sample.names.length).toBeGreaterThan(500);
  expect(tiny.titles).toEqual(expect.arrayContaining(["100%", "???", "__proto__", "1984"]));
});

// A schema drops keys that it does not know, so an answer with an undocumented key would not come back the same.
describe("every body is as it is documented, key by key", () => {
  test.each(QUESTIONS)("$operation", async (question) => {
    const { description } = await question.describe();
    const seen = new Set<number>();
    const worlds = [
      { catalog: sampleCatalog, ...sample },
      { catalog: worldCatalog(), ...tiny },
    ];
    for (const { catalog, titles, names, ids } of worlds)
      for (const text of [
        ...TEXTS,
        ...(/id\}$/.test(question.path) ? ids : titles),
        ...(description.tag === "Personas" ? names : []),
      ])
        for (const query of ASKED[question.operation] ?? [{}]) {
          const answer = answered(question, catalog, text, query);
          seen.add(answer.status);
          expect(
            schemaOf(description, answer).parse(answer.body),
            `${text} ${JSON.stringify(query)}`,
          ).toEqual(answer.body);
        }
    expect(seen).toContain(200);
    if (description.missing) expect(seen).toContain(404);
  });
});
