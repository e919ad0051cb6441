import { PAGE_QUESTIONS } from "../questions/index.js";
import type { Tag } from "../questions/question.js";
import { inWords } from "../spanish/numbers.js";

/** The tag of the paths of the original deployment. */
export const FORMERLY = "Rutas anteriores";

export const TAGS = {
  Estrenos: "Cuántas películas se estrenaron en un mes o en un día de la semana, de cualquier año.",
  Películas: "Lo que se sabe de una película, y las que se le parecen.",
  Personas: "El éxito de quienes actúan y de quienes dirigen, medido por el retorno de sus películas.",
  Grupos: "Las películas de una franquicia, de una productora, de un país o en un idioma.",
  Búsqueda: "Títulos y personas, para autocompletar.",
  Operación: "Si el servicio vive y qué sirve.",
  [FORMERLY]: "Las del despliegue original, que responden lo mismo que las de ahora.",
} as const satisfies Record<Tag | typeof FORMERLY, string>;

/** Everything served besides the answers from the catalogue. */
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
] as const;

export const INFO = {
  title: "Películas",
  summary: `${inWords(PAGE_QUESTIONS.length)} preguntas sobre un catálogo de películas, y su búsqueda.`,
  description: [
    "Solo lectura: GET, y HEAD, que responde lo mismo sin cuerpo. Cuerpos en JSON y UTF-8; donde algo falla, con un `mensaje` en español que dice qué se esperaba y qué llegó.",
    "Los ejemplos son respuestas reales del catálogo de muestra; otro catálogo responde otras cifras.",
    "Lo que se pregunta es el resto de la ruta, codificado una vez con «%»: las barras le pertenecen (`/score_titulo/Face/Off`, o `Face%2FOff`). Un parámetro que la ruta no conoce, o que se repite, es un 422 que lo nombra.",
    "Toda pregunta sobre una película se responde también por su número, con el texto vacío: `/score_titulo/?id=862`, o por el id de IMDb, `?id=tt0114709`. Una biblioteca que no admita un texto vacío en la ruta pregunta con cualquiera: con `id` no se lee.",
  ].join("\n\n"),
  license: { name: "MIT", identifier: "MIT" },
} as const;
