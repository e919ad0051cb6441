import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Parameters } from "../params/parameter.js";
import { readVersion } from "../process/version.js";
import { QUESTIONS } from "../questions/index.js";
import type { Description, Question } from "../questions/question.js";
import { type Example, readExamples } from "./examples.js";
import { HEADERS } from "./headers.js";
import { FORMERLY, INFO, PAGES, TAGS } from "./info.js";
import { FAILURE_SCHEMAS, failureResponses, pageResponses, responsesOf } from "./responses.js";

/** The OpenAPI 3.1 document of the service as JSON, made from the schemas that type the answers and from real examples. */
export async function openApiDocument(): Promise<string> {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  const examples = readExamples();
  for (const [name, schema] of Object.entries(FAILURE_SCHEMAS)) registry.register(name, schema);
  for (const { name, response } of failureResponses(examples))
    registry.registerComponent("responses", name, response);
  for (const [name, header] of Object.entries(HEADERS)) registry.registerComponent("headers", name, header);
  const described = await Promise.all(
    QUESTIONS.map(async (question) => ({ question, ...(await question.describe()) })),
  );
  for (const { question, description } of described)
    registry.registerPath(currentRoute(question, description, examples));
  for (const page of PAGES) registry.registerPath(pageRoute(page));
  for (const { question, description } of described)
    if (question.formerly !== undefined)
      registry.registerPath(formerRoute(question, question.formerly, description, examples));
  const tags = Object.entries(TAGS).map(([name, description]) => ({ name, description }));
  return JSON.stringify(
    app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: { ...INFO, version: readVersion() },
      servers: [{ url: "." }], // relative to the document: below whatever prefix a proxy gives it
      security: [], // everything is public
      tags,
    }),
  );
}

/** A question at its path. It is served under another pattern, because `{titulo}` takes slashes and `:titulo` does not. */
function currentRoute(
  { operation, path, parameters, lenient = false }: Question,
  description: Description,
  examples: readonly Example[],
) {
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
    request: { query: querySchema(parameters), ...(params && { params }) },
    responses: responsesOf({ operation, lenient }, description, examples),
  });
}

// The schemas are complete: zod-openapi only puts them into the document.
const querySchema = (parameters: Parameters) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(parameters).map(([name, { schema, description, required = false, example }]) => [
        name,
        z.any().meta({
          ...schema,
          param: { required, ...described(description, example, required) },
        }),
      ]),
    ),
  );

/** `/docs` fills every example into its form: that of a parameter which may be left out stands in its description, or it would be sent along. */
function described(description: string, example: string | undefined, required: boolean) {
  if (example === undefined) return { description };
  return required ? { description, example } : { description: `${description} Por ejemplo, \`${example}\`.` };
}

/** The same question at the original deployment's path. */
function formerRoute(
  question: Question,
  formerly: string,
  description: Description,
  examples: readonly Example[],
) {
  return createRoute({
    ...currentRoute({ ...question, path: formerly }, description, examples),
    tags: [FORMERLY],
    operationId: `${question.operation}_anterior`,
    description: `La ruta del despliegue original: responde lo mismo que \`${question.path}\`.`,
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
