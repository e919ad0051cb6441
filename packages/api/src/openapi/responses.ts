import { z } from "@hono/zod-openapi";
import type { Operation } from "../request/parameters.js";
import { NoRoute, Refused, Wrong } from "./errors.js";
import type { Example } from "./examples.js";
import type { Description } from "./operations.js";

/** What is answered, whatever is asked, where it cannot be: the components `responses` of the document. */
const FAILURES = [
  {
    status: 400,
    name: "MalCodificada",
    description: "La dirección no es UTF-8 codificado con «%», o la petición no es HTTP bien formado.",
  },
  { status: 405, name: "MetodoNoPermitido", description: "Otro método que GET o HEAD." },
  { status: 408, name: "TiempoAgotado", description: "La petición tardó demasiado en llegar." },
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
      ...(status === 405 && { headers: { Allow: { schema: { const: "GET, HEAD" } } } }),
      content: json({ $ref: "#/components/schemas/Error" }, withStatus(common, status)),
    },
  }));
  const noRoute = {
    description: "No hay tal ruta. Ninguna de las rutas de este documento responde así.",
    content: json({ $ref: "#/components/schemas/RutaInexistente" }, withStatus(common, 404)),
  };
  return [...shared, { name: "RutaInexistente", response: noRoute }];
}

/** The schemas of those, to be registered by name. */
export const FAILURE_SCHEMAS = { Error: Refused, RutaInexistente: NoRoute };

/** References to the failures that any operation may answer with, by status. */
export const FAILURE_REFERENCES = Object.fromEntries(
  FAILURES.map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]),
);

/** The responses of an operation over the catalogue, by status. */
export function responsesOf(
  operation: Operation,
  { answers, missing }: Description,
  all: readonly Example[],
) {
  const examples = all.filter((example) => example.operation === operation);
  const response = (status: number, description: string, schema: z.ZodType) => ({
    [status]: { description, content: json(schema, withStatus(examples, status)) },
  });
  return {
    ...FAILURE_REFERENCES,
    ...response(200, "La respuesta.", answers.length === 1 ? answers[0] : z.union(answers)),
    ...(missing && response(404, "Nada ni nadie con ese nombre; lo que se le parece, sugerido.", missing)),
    ...response(422, "Falta lo que se pregunta, o un parámetro está mal, sobra o se repite.", Wrong),
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
