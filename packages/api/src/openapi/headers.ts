/** The headers of answers: the components `headers` of the document. */
export const HEADERS = {
  ETag: {
    description:
      "Nombra esta respuesta: la misma dirección y el mismo catálogo, la misma. Devuelto en `If-None-Match`, un 304.",
    schema: { type: "string" },
  },
  "Cache-Control": { description: "Cuánto se puede guardar.", schema: { type: "string" } },
  "Content-Language": { description: "El idioma de los mensajes.", schema: { const: "es" } },
  "X-Request-Id": {
    description: "Nombra la petición en el registro del servicio; el que traiga la petición, si es válido.",
    schema: { type: "string" },
  },
  Allow: { description: "Los métodos que hay.", schema: { const: "GET, HEAD" } },
} as const;

export type HeaderName = keyof typeof HEADERS;

export const headerReferences = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
