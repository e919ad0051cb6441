import type { z } from "@hono/zod-openapi";
import type { Operation } from "../request/parameters.js";
import * as bodies from "./bodies.js";
import { NoActor, NoDirector, NoFilm } from "./errors.js";

/** What is documented of an operation beside its route, its query and its examples. */
export interface Description {
  readonly tag: keyof typeof TAGS;
  readonly summary: string;
  readonly description: string;
  /** of the parameter at the end of its path, if it has one */
  readonly parameter?: { readonly description: string; readonly example: string };
  /** of a 200; of several, one */
  readonly answers: readonly [z.ZodType, ...z.ZodType[]];
  /** of a 503, where the service may say that it stops */
  readonly stopping?: z.ZodType;
  /** is it another the next moment, and so never kept? */
  readonly momentary?: boolean;
  /** of a 404, where somebody or something may not be found */
  readonly missing?: z.ZodType;
}

/** The tag of the paths of the original deployment. */
export const FORMERLY = "Rutas anteriores";

export const TAGS = {
  Estrenos: "Cuántas películas se estrenaron en un mes o en un día de la semana, de cualquier año.",
  Películas: "Lo que se sabe de una película, y las que se le parecen.",
  Personas: "El éxito de quienes actúan y de quienes dirigen, medido por el retorno de sus películas.",
  Búsqueda: "Títulos y personas, para autocompletar.",
  Operación: "Si el servicio vive y qué sirve.",
  [FORMERLY]: "Las del despliegue original, que responden lo mismo que las de ahora.",
} as const;

const film = {
  description:
    "El título, en cualquier caja y con o sin acentos, puntuación o espacios; primero se busca como está escrito. Puede llevar «/» (también como %2F). Con `id` puede faltar.",
  example: "Toy Story",
};
const person = (example: string) => ({
  description: "El nombre, en cualquier caja y con o sin acentos; primero se busca como está escrito.",
  example,
});
const WHICH_FILM =
  "De varias películas con el título responde la de más votos y `otras_coincidencias` lista las demás: `anio` las reduce, `id` decide. Lo que solo se parece no responde nunca: se sugiere, con un 404.";

export const DESCRIPTIONS: Readonly<Record<Operation, Description>> = {
  cantidad_filmaciones_mes: {
    tag: "Estrenos",
    summary: "Películas estrenadas en un mes",
    description: "De cualquier año.",
    parameter: {
      description:
        "El mes en español, en cualquier caja y con o sin acentos: enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre (o setiembre), octubre, noviembre, diciembre.",
      example: "enero",
    },
    answers: [bodies.FilmsInMonth],
  },
  cantidad_filmaciones_dia: {
    tag: "Estrenos",
    summary: "Películas estrenadas en un día de la semana",
    description: "De cualquier año.",
    parameter: {
      description:
        "El día en español, en cualquier caja y con o sin acentos: lunes, martes, miércoles, jueves, viernes, sábado, domingo.",
      example: "miércoles",
    },
    answers: [bodies.FilmsOnWeekday],
  },
  score_titulo: {
    tag: "Películas",
    summary: "Año y popularidad de una película",
    description: WHICH_FILM,
    parameter: film,
    answers: [bodies.Score],
    missing: NoFilm,
  },
  votos_titulo: {
    tag: "Películas",
    summary: "Votos de una película",
    description: `Cuántos votos y su promedio; con menos de 2000, un \`mensaje\` en su lugar. ${WHICH_FILM}`,
    parameter: film,
    answers: [bodies.Votes, bodies.TooFewVotes],
    missing: NoFilm,
  },
  get_actor: {
    tag: "Personas",
    summary: "Éxito de quien actúa",
    description:
      "El retorno de una película es recaudación / presupuesto, y 0 donde no se sabe. El promedio es sobre todas las películas de esa persona; la mediana, sobre las de retorno conocido.",
    parameter: person("Tom Hanks"),
    answers: [bodies.Actor],
    missing: NoActor,
  },
  get_director: {
    tag: "Personas",
    summary: "Éxito de quien dirige, película por película",
    description: "El retorno de una película es recaudación / presupuesto, y 0 donde no se sabe.",
    parameter: person("John Lasseter"),
    answers: [bodies.Director],
    missing: NoDirector,
  },
  recomendacion: {
    tag: "Películas",
    summary: "Películas como esta, y por qué",
    description: `Nunca la película misma. ${WHICH_FILM}`,
    parameter: film,
    answers: [bodies.Recommendation],
    missing: NoFilm,
  },
  buscar: {
    tag: "Búsqueda",
    summary: "Títulos y personas",
    description:
      "Primero lo mismo, luego lo que comienza por el texto o tiene palabras que comienzan por las suyas, lo más conocido primero, y al final lo que queda a una o dos erratas.",
    answers: [bodies.SearchResults],
  },
  health_live: {
    tag: "Operación",
    summary: "El proceso responde",
    description: "Mientras viva.",
    momentary: true,
    answers: [bodies.Alive],
  },
  health_ready: {
    tag: "Operación",
    summary: "Qué catálogo se sirve",
    description:
      "El servicio abre el catálogo antes que el puerto: si responde, está listo, hasta que se le dice que pare. Un catálogo nuevo se abre y se prueba al lado, y se cambia de una petición a la siguiente.",
    momentary: true,
    answers: [bodies.Ready],
    stopping: bodies.Stopping,
  },
};

/** What is served beside the answers over the catalogue. */
export const PAGES = [
  {
    operationId: "pagina",
    path: "/",
    tag: "Operación",
    summary: "La página: las mismas preguntas como formularios",
    type: "text/html",
  },
  {
    operationId: "documentacion",
    path: "/docs",
    tag: "Operación",
    summary: "Documentación interactiva: esta página",
    type: "text/html",
  },
  {
    operationId: "openapi",
    path: "/openapi.json",
    tag: "Operación",
    summary: "Este documento, OpenAPI 3.1",
    type: "application/json",
  },
  {
    operationId: "metricas",
    path: "/metrics",
    tag: "Operación",
    summary: "Métricas en el formato de Prometheus",
    type: "text/plain",
  },
] as const;

export const INFO = {
  title: "Películas",
  summary: "Siete preguntas sobre un catálogo de películas, y su búsqueda.",
  description: [
    "Solo lectura: GET, y HEAD, que responde lo mismo sin cuerpo. Cuerpos en JSON y UTF-8; donde algo falla, con un `mensaje` en español que dice qué se esperaba y qué llegó.",
    "Los ejemplos son respuestas reales del catálogo de muestra; otro catálogo responde otras cifras.",
    "Lo que se pregunta es el resto de la ruta, codificado una vez con «%»: las barras le pertenecen (`/score_titulo/Face/Off`, o `Face%2FOff`). Un parámetro que la ruta no conoce, o que se repite, es un 422 que lo nombra.",
  ].join("\n\n"),
  license: { name: "MIT" },
} as const;
