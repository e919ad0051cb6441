import { settings as catalogSettings, MODELS } from "@movies/catalog";
import { z } from "zod";
import { settings } from "../settings.js";
import { spanishList } from "../spanish/text.js";
import { numberWritten, wholeNumberRange } from "./query.js";

// The query parameters, each told once: its check, its type and what is documented of it. The message of a check is what
// was expected, in Spanish; whoever refuses puts the rest of the sentence around it.

const wholeNumber = (least: number, most: number) => {
  const expected = wholeNumberRange(least, most);
  const number = z.int(expected).min(least, expected).max(most, expected);
  return z.preprocess((text) => numberWritten(String(text)), number);
};

const oneOf = <const Words extends readonly string[]>(words: Words) => z.enum(words, spanishList(words, "o"));

/** What a search can be narrowed to. */
const KINDS = ["titulo", "persona"] as const;

const anio = wholeNumber(settings.firstYear, settings.lastYear)
  .optional()
  .meta({ param: { description: "Año de estreno: de las películas con ese título, las de ese año." } });

const id = wholeNumber(1, settings.largestId)
  .optional()
  .meta({
    param: {
      description:
        "Número de la película, como lo dan `otras_coincidencias`, `/recomendacion` y `/buscar`. Decide: el título no se mira.",
    },
  });

const modelo = oneOf(MODELS)
  .optional()
  .meta({
    default: settings.defaultModel,
    param: {
      description:
        "`mezcla` suma texto, título, reparto, dirección, productoras, géneros, año, idioma y votos; `tfidf` compara los textos; `knn`, géneros, año y popularidad.",
    },
  });

const k = wholeNumber(1, catalogSettings.maxNeighbours)
  .optional()
  .meta({ default: settings.defaultK, param: { description: "Cuántas películas recomendar." } });

// Where it is missing or blank the question itself knows what to say.
const q = z
  .string()
  .optional()
  .meta({
    minLength: 1,
    param: {
      required: true,
      example: "almodo",
      description: "El texto que buscar: un título, un nombre o el comienzo de uno.",
    },
  });

const limite = wholeNumber(1, catalogSettings.search.maxHits)
  .optional()
  .meta({
    default: settings.defaultLimit,
    param: { description: "Cuántos títulos y cuántas personas, como mucho." },
  });

const tipo = oneOf(KINDS)
  .optional()
  .meta({ param: { description: "Solo títulos o solo personas; sin él, las dos listas." } });

const none = z.strictObject({});
const film = z.strictObject({ anio, id });

/** The parameters of every operation over the catalogue. */
export const PARAMETERS = {
  cantidad_filmaciones_mes: none,
  cantidad_filmaciones_dia: none,
  score_titulo: film,
  votos_titulo: film,
  get_actor: none,
  get_director: none,
  recomendacion: film.extend({ modelo, k }),
  buscar: z.strictObject({ q, limite, tipo }),
  health_live: none,
  health_ready: none,
} as const;

/** An operation by its id in the OpenAPI document: the function of the original, where there was one. */
export type Operation = keyof typeof PARAMETERS;

/** A query that was checked: what was given, of all the parameters that there are. */
export type Checked = Readonly<
  Partial<z.infer<(typeof PARAMETERS)["recomendacion"]> & z.infer<(typeof PARAMETERS)["buscar"]>>
>;
