import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { EXAMPLES_FILE, type Example, readExamples } from "../src/openapi/examples.js";
import { PAGES } from "../src/openapi/info.js";
import { description as readyDescription } from "../src/questions/health/ready-description.js";
import { PATHS, QUESTIONS } from "../src/questions/index.js";
import { start } from "./movies-api.js";
import { answerTo } from "./provoke.js";
import { sampleApp, sampleCatalog } from "./sample.js";

const [Ready] = readyDescription.answers;
const Reference = z.object({ $ref: z.string() });
const Media = z.object({ examples: z.record(z.string(), z.object({ value: z.unknown() })).optional() });
const Response = z.object({
  description: z.string(),
  headers: z.record(z.string(), Reference).optional(),
  content: z.record(z.string(), Media).optional(),
});
const Operation = z.object({
  operationId: z.string(),
  deprecated: z.boolean().optional(),
  responses: z.record(z.string(), z.union([Reference, Response])),
});
const Document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.object({ get: Operation })),
  components: z.object({ responses: z.record(z.string(), Response) }),
});

const served = await sampleApp.request("/openapi.json");
const text = await served.text();
const document = Document.parse(JSON.parse(text));
const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, ...get }));
const responseOf = (response: z.infer<typeof Reference> | z.infer<typeof Response>) =>
  "$ref" in response
    ? document.components.responses[response.$ref.replace("#/components/responses/", "")]
    : response;

test("the document is valid OpenAPI 3.1, served as JSON", async () => {
  expect(served.headers.get("Content-Type")).toBe("application/json; charset=UTF-8");
  expect(document.openapi).toBe("3.1.0");
  const { errors, valid } = await new Validator().validate(JSON.parse(text));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test("it is made once", async () => {
  expect(await (await sampleApp.request("/openapi.json")).text()).toBe(text);
});

test("every path that there is stands in it, and no other", () => {
  const there = [...PATHS, ...QUESTIONS.flatMap(({ formerly }) => formerly ?? [])];
  expect(new Set(operations.map(({ path }) => path))).toEqual(new Set(there));
});

test("only what must be given has an example, which /docs fills into its form", () => {
  const Parameter = z.object({
    name: z.string(),
    required: z.boolean().optional(),
    example: z.unknown().optional(),
  });
  const Given = z.object({ parameters: z.array(Parameter).optional() });
  const paths = z
    .object({ paths: z.record(z.string(), z.object({ get: Given })) })
    .parse(JSON.parse(text)).paths;
  const all = Object.entries(paths).flatMap(([path, { get }]) =>
    (get.parameters ?? []).map(({ name, required = false, example }) => ({ path, name, required, example })),
  );
  expect(all.filter(({ example }) => example !== undefined).length).toBeGreaterThan(5);
  expect(all.filter(({ required, example }) => !required && example !== undefined)).toEqual([]);
});

test("operations are named after the functions of the original, its paths deprecated", () => {
  const current = operations.filter(({ deprecated }) => !deprecated);
  expect(current.map(({ operationId }) => operationId)).toEqual(
    expect.arrayContaining([
      "cantidad_filmaciones_mes",
      "cantidad_filmaciones_dia",
      "score_titulo",
      "votos_titulo",
      "get_actor",
      "get_director",
      "recomendacion",
      "buscar",
    ]),
  );
  const deprecated = operations.filter((operation) => operation.deprecated).map(({ path }) => path);
  expect(deprecated).toEqual(QUESTIONS.flatMap(({ formerly }) => formerly ?? []));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
});

test("every answer over the catalogue, and every failure, has an example", () => {
  const bare = operations.flatMap(({ operationId, responses }) =>
    Object.entries(responses)
      .filter(([, response]) =>
        Object.entries(responseOf(response)?.content ?? {}).some(
          ([type, { examples }]) => type === "application/json" && examples === undefined,
        ),
      )
      .map(([status]) => `${operationId} ${status}`),
  );
  expect(bare).toEqual(["openapi 200"]); // which would be the document itself
});

/** A build id is a hash of every byte, including hnswlib's, which may add numbers in another order on another machine; the id is left as it was. */
function settled({ operation, status, body: kept }: Example, body: unknown): unknown {
  if (operation !== "health_ready" || status !== 200) return body;
  expect(Ready.parse(body)).toEqual(body);
  expect(body).toMatchObject({ build: sampleCatalog.build.id, peliculas: sampleCatalog.build.films });
  return Ready.safeParse(kept).success ? kept : body;
}

describe("every example is what the service answers on the sample", () => {
  const service = start({});
  afterAll(async () => {
    service.child.kill();
    await service.ended;
  });

  test("with the headers that are documented, and a 304 for whoever has it", async () => {
    const url = `http://127.0.0.1:${await service.port}`;
    for (const { operation, request, status } of readExamples()) {
      const documented = operations.find(({ operationId }) => operationId === operation)?.responses;
      const response = documented?.[status];
      if (documented === undefined || response === undefined || status >= 500) continue;
      const target = url + request.replace("GET ", "");
      const { headers } = await fetch(target);
      for (const name of Object.keys(responseOf(response)?.headers ?? {}))
        expect(headers.get(name), `${request} ${name}`).toEqual(expect.any(String));
      expect(headers.has("ETag"), request).toBe(status === 200 && "304" in documented);
      const shown = { "If-None-Match": headers.get("ETag") ?? '"nothing"' };
      expect((await fetch(target, { headers: shown })).status).toBe(headers.has("ETag") ? 304 : status);
    }
    for (const { path } of PAGES) {
      const { headers } = await fetch(url + path);
      const documented = operations.find((operation) => operation.path === path)?.responses["200"];
      const names = Object.keys((documented && responseOf(documented)?.headers) ?? {});
      expect(names).toContain("X-Request-Id");
      for (const name of names) expect(headers.get(name), `${path} ${name}`).toEqual(expect.any(String));
      expect(headers.has("Content-Language"), path).toBe(names.includes("Content-Language"));
    }
  });

  test("in the file they are kept in", async () => {
    const url = `http://127.0.0.1:${await service.port}`;
    const answered: Example[] = [];
    for (const example of readExamples()) {
      const { status, body } = await answerTo(example, url);
      answered.push({ ...example, status, body: settled(example, body) });
    }
    const lines = answered.map((example) => `${JSON.stringify(example)}\n`).join("");
    await expect(lines).toMatchFileSnapshot(fileURLToPath(EXAMPLES_FILE));
  });

  test("and in the document, under the operation and status they are of", () => {
    const shown = operations.flatMap(({ path, responses }) =>
      Object.entries(responses).flatMap(([status, response]) =>
        Object.values(responseOf(response)?.content ?? {}).flatMap(({ examples = {} }) =>
          Object.entries(examples).map(([request, { value }]) => ({ path, status, request, value })),
        ),
      ),
    );
    const kept = readExamples();
    for (const { status, request, value } of shown)
      expect(kept).toContainEqual(expect.objectContaining({ request, status: Number(status), body: value }));
    for (const { operation, request, status } of kept) {
      const { path } = QUESTIONS.find((route) => route.operation === operation) ?? {};
      if (path)
        expect(shown).toContainEqual(expect.objectContaining({ path, request, status: String(status) }));
    }
  });
});
