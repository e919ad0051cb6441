import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { readVersion } from "../operations/version.js";
import { PARAMETERS } from "../request/parameters.js";
import { ROUTES, type Route } from "../routes.js";
import { type Example, readExamples } from "./examples.js";
import { HEADERS } from "./headers.js";
import { DESCRIPTIONS, FORMERLY, INFO, PAGES, TAGS } from "./operations.js";
import { FAILURE_SCHEMAS, failureResponses, pageResponses, responsesOf } from "./responses.js";

/** The OpenAPI 3.1 document of the service, as JSON: made of the schemas that check and type it, and of real examples. */
export function openApiDocument(): string {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  const examples = readExamples();
  for (const [name, schema] of Object.entries(FAILURE_SCHEMAS)) registry.register(name, schema);
  for (const { name, response } of failureResponses(examples))
    registry.registerComponent("responses", name, response);
  for (const [name, header] of Object.entries(HEADERS)) registry.registerComponent("headers", name, header);
  for (const route of ROUTES) registry.registerPath(described(route, examples));
  for (const page of PAGES) registry.registerPath(pageRoute(page));
  for (const route of ROUTES) if (route.formerly) registry.registerPath(formerRoute(route, examples));
  const tags = Object.entries(TAGS).map(([name, description]) => ({ name, description }));
  return JSON.stringify(
    app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: { ...INFO, version: readVersion() },
      servers: [{ url: "/" }],
      tags,
    }),
  );
}

/** A route over the catalogue. It is served under a pattern of its own: `{titulo}` takes slashes, which no `:titulo` does. */
function described({ operation, path }: Route, examples: readonly Example[]) {
  const description = DESCRIPTIONS[operation];
  const name = /\{(\w+)\}/.exec(path)?.[1];
  const { parameter } = description;
  const params = name && parameter && z.object({ [name]: z.string().openapi({ param: parameter }) });
  return createRoute({
    method: "get",
    path,
    operationId: operation,
    tags: [description.tag],
    summary: description.summary,
    description: description.description,
    request: { query: PARAMETERS[operation], ...(params && { params }) },
    responses: responsesOf(operation, description, examples),
  });
}

/** The same where the original deployment had it. */
function formerRoute(route: Route, examples: readonly Example[]) {
  const { path, formerly = path, operation } = route;
  return createRoute({
    ...described({ ...route, path: formerly }, examples),
    tags: [FORMERLY],
    operationId: `${operation}_anterior`,
    description: `La ruta del despliegue original: responde lo mismo que \`${path}\`.`,
    deprecated: true,
  });
}

const pageRoute = (page: (typeof PAGES)[number]) =>
  createRoute({
    method: "get",
    path: page.path,
    operationId: page.operationId,
    tags: [page.tag],
    summary: page.summary,
    responses: pageResponses(page),
  });
