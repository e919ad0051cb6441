import { z } from "@hono/zod-openapi";
import type { Description } from "../questions/question.js";
import { TOO_SLOW } from "../spanish/messages.js";
import { Fault, NoRoute, Refused, Wrong } from "./errors.js";
import type { Example } from "./examples.js";
import { type HeaderName, headerReferences } from "./headers.js";
import type { PAGES } from "./info.js";

/** The headers of every text. */
const ALWAYS = ["Cache-Control", "Content-Language", "X-Request-Id"] as const;

/** The failures that any request may get: the components `responses` of the document. */
const FAILURES = [
  {
    status: 400,
    name: "MalCodificada",
    description: "La dirección no es UTF-8 codificado con «%», o la petición no es HTTP bien formado.",
  },
  { status: 405, name: "MetodoNoPermitido", description: "Otro método que GET o HEAD." },
  { status: 408, name: "TiempoAgotado", description: TOO_SLOW },
  { status: 417, name: "ExpectativaNoAdmitida", description: "Un `Expect` que no es `100-continue`." },
  { status: 422, name: "ParametroDesconocido", description: "Un parámetro que la ruta no conoce." },
  { status: 431, name: "DemasiadoLarga", description: "La dirección y las cabeceras pasan de 16 KB." },
  { status: 500, name: "ErrorInterno", description: "Una falla del servicio; se dice sin detalles." },
] as const;

/** The failures and the answer to an unknown route, as components: name and response. */
export function failureResponses(examples: readonly Example[]) {
  const common = examples.filter(({ operation }) => operation === undefined);
  const shared = FAILURES.map(({ status, name, description }) => ({
    name,
    response: {
      description,
      headers: headerReferences([...ALWAYS, ...(status === 405 ? (["Allow"] as const) : [])]),
      content: json(
        { $ref: `#/components/schemas/${status === 500 ? "ErrorInterno" : "Error"}` },
        withStatus(common, status),
      ),
    },
  }));
  const noRoute = {
    description: "No hay tal ruta. Ninguna de las rutas de este documento responde así.",
    headers: headerReferences(ALWAYS),
    content: json({ $ref: "#/components/schemas/RutaInexistente" }, withStatus(common, 404)),
  };
  const notModified = {
    description: "Lo que se tiene, por su `If-None-Match`, sigue siendo la respuesta.",
    headers: headerReferences(["ETag", "Cache-Control", "X-Request-Id"]),
  };
  return [
    ...shared,
    { name: "RutaInexistente", response: noRoute },
    { name: "SinCambios", response: notModified },
  ];
}

/** Their schemas, to be registered by name. */
export const FAILURE_SCHEMAS = { Error: Refused, ErrorInterno: Fault, RutaInexistente: NoRoute };

/** References to the failures that any operation may answer with, by status. */
const FAILURE_REFERENCES = Object.fromEntries(
  FAILURES.map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]),
);

const NOT_MODIFIED = { 304: { $ref: "#/components/responses/SinCambios" } };

/** The responses of an operation over the catalogue, by status. */
export function responsesOf(
  { operation, lenient }: { readonly operation: string; readonly lenient: boolean },
  { answers, missing, stopping, momentary }: Description,
  all: readonly Example[],
) {
  const examples = all.filter((example) => example.operation === operation);
  const response = (status: number, description: string, schema: z.ZodType, headers: HeaderName[] = []) => ({
    [status]: {
      description,
      headers: headerReferences([...ALWAYS, ...headers]),
      content: json(schema, withStatus(examples, status)),
    },
  });
  const { 422: _, ...others } = FAILURE_REFERENCES;
  return {
    ...others,
    ...(!momentary && NOT_MODIFIED),
    ...response(
      200,
      "La respuesta.",
      answers.length === 1 ? answers[0] : z.union(answers),
      momentary ? [] : ["ETag"],
    ),
    ...(stopping && response(503, "Se le dijo que pare: no aceptará más peticiones.", stopping)),
    ...(missing && response(404, "Nada ni nadie con ese nombre; lo que se le parece, sugerido.", missing)),
    ...(!lenient &&
      response(422, "Falta lo que se pregunta, o un parámetro está mal, sobra o se repite.", Wrong)),
  };
}

/** The responses of a page, by status. The page `/` is also a page when it refuses. */
export function pageResponses({ path, summary, type }: (typeof PAGES)[number]) {
  const schema = type.endsWith("json") ? z.looseObject({}) : z.string();
  const headers = headerReferences([...ALWAYS, "ETag"]);
  const content = { [type]: { schema } };
  const description = "La misma página, que dice qué se esperaba y qué llegó.";
  const refused = { description, headers: headerReferences(ALWAYS), content };
  return {
    ...FAILURE_REFERENCES,
    ...NOT_MODIFIED,
    ...(path === "/" && { 400: refused, 404: refused, 422: refused }),
    200: { description: summary, headers, content },
  };
}

const withStatus = (examples: readonly Example[], status: number) =>
  examples.filter((example) => example.status === status);

const json = <Schema>(schema: Schema, examples: readonly Example[]) => ({
  "application/json": { schema, ...(examples.length > 0 && { examples: named(examples) }) },
});

const named = (examples: readonly Example[]) =>
  Object.fromEntries(
    examples.map(({ request, summary, body }) => [request, { summary, description: request, value: body }]),
  );
