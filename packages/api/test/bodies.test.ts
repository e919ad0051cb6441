import { z } from "@hono/zod-openapi";
import { type Catalog, MODELS } from "@movies/catalog";
import { worldCatalog } from "@movies/catalog/testing";
import { describe, expect, test } from "vitest";
import { type Answer, Refusal } from "../src/answer.js";
import { Wrong } from "../src/openapi/errors.js";
import { DESCRIPTIONS } from "../src/openapi/operations.js";
import type { Checked } from "../src/request/parameters.js";
import { ROUTES, type Route } from "../src/routes.js";
import { MONTHS, WEEKDAYS } from "../src/spanish/calendar.js";
import { sampleCatalog } from "./sample.js";

/** Every title and name that a search for two letters finds. */
function words(catalog: Catalog): { titles: string[]; names: string[] } {
  const letters = [..."abcdefghijklmnopqrstuvwxyz019%_?"];
  const pairs = letters.flatMap((a) => ["", ...letters].map((b) => a + b));
  const hits = pairs.map((pair) => catalog.search(pair, { limit: 50 }));
  const titles = new Set(hits.flatMap(({ films }) => films.map(({ title }) => title)));
  const names = new Set(hits.flatMap(({ people }) => people.map(({ name }) => name)));
  return { titles: [...titles], names: [...names] };
}

const sample = words(sampleCatalog);
const tiny = words(worldCatalog());

const ASKED: Readonly<Record<string, readonly Checked[]>> = {
  score_titulo: [{}, { anio: 1950 }, { id: 862 }, { id: 1 }],
  votos_titulo: [{}, { anio: 1950 }, { id: 862 }],
  recomendacion: [...MODELS.map((modelo) => ({ modelo })), { k: 50 }, { k: 1 }],
  buscar: [
    { q: "to" },
    { q: "to", tipo: "titulo" },
    { q: "to", tipo: "persona", limite: 50 },
    { q: "zzzz" },
    {},
  ],
};

const TEXTS = ["", " ", "no such thing", "__proto__", ...MONTHS, ...WEEKDAYS];

/** The schema that an answer is documented by. */
function schemaOf({ operation }: Route, { status }: Answer<object>): z.ZodType {
  const { answers, missing } = DESCRIPTIONS[operation];
  if (status === 200) return answers.length === 1 ? answers[0] : z.union(answers);
  return status === 404 && missing ? missing : Wrong;
}

const NOT_SERVED = { openedAt: null, stopping: false, refused: null };

function answered(route: Route, catalog: Catalog, text: string, query: Checked): Answer<object> {
  try {
    return route.question(catalog, { prefix: "/x/", text, query, service: NOT_SERVED });
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

// A schema drops the keys that it does not tell: an answer with one more than is documented would not come back the same.
describe("every body is as it is documented, key by key", () => {
  test.each(ROUTES)("$operation", (route) => {
    const seen = new Set<number>();
    const worlds = [
      { catalog: sampleCatalog, ...sample },
      { catalog: worldCatalog(), ...tiny },
    ];
    for (const { catalog, titles, names } of worlds)
      for (const text of [...TEXTS, ...titles, ...(route.operation.startsWith("get_") ? names : [])])
        for (const query of ASKED[route.operation] ?? [{}]) {
          const answer = answered(route, catalog, text, query);
          seen.add(answer.status);
          expect(schemaOf(route, answer).parse(answer.body), `${text} ${JSON.stringify(query)}`).toEqual(
            answer.body,
          );
        }
    expect(seen).toContain(200);
    if (DESCRIPTIONS[route.operation].missing) expect(seen).toContain(404);
  });
});
