import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTypes, { astToString } from "openapi-typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Server } from "../src/process/serve.js";
import { serveApp } from "./support.js";

// A client as others make it: types by openapi-typescript, calls by openapi-fetch, compiled by the TypeScript of their time.
const CLIENT = `
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

export const model: components["schemas"]["Modelo"] = "mezcla";

export const client = (baseUrl: string) => {
  const api = createClient<paths>({ baseUrl });
  return {
    async title(titulo: string): Promise<string> {
      const { data, error } = await api.GET("/score_titulo/{titulo}", { params: { path: { titulo } } });
      return data?.titulo ?? (error && "titulo" in error ? error.titulo : JSON.stringify(error));
    },
    async id(id: string): Promise<string | undefined> {
      const params = { path: { titulo: "-" }, query: { id, modelo: model, k: 1 } };
      return (await api.GET("/recomendacion/{titulo}", { params })).data?.recomendaciones[0]?.titulo;
    },
  };
};
`;

const COMPILER = { strict: true, target: "es2022", module: "nodenext", lib: ["es2022", "dom"], types: [] };

interface Client {
  title(titulo: string): Promise<string>;
  id(id: string): Promise<string | undefined>;
}

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(packageFolder, "node_modules/.client-")); // where openapi-fetch is found
let service: Server;
let client: Client;

beforeAll(async () => {
  service = await serveApp();
  writeFileSync(
    join(folder, "schema.ts"),
    astToString(await openapiTypes(new URL(`${service.url}/openapi.json`))),
  );
  writeFileSync(join(folder, "client.ts"), CLIENT);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: COMPILER }));
  execFileSync(join(packageFolder, "node_modules/.bin/tsc"), { cwd: folder, stdio: "inherit" });
  const compiled: { client: (url: string) => Client } = await import(join(folder, "client.js"));
  client = compiled.client(service.url);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await service?.stop();
});

test.each(["Face/Off", "Alien³", "What?", "#Horror", "???", "100%", "Amélie", "a&b=c", "1+1"])(
  "a generated client asks for %s and nothing else",
  async (titulo) => {
    expect(await client.title(titulo)).toBe(titulo);
  },
);

test("a generated client asks by id, whatever stands in the path", async () => {
  expect(await client.id("862")).toBe("Toy Story 2");
});
