import { settings as catalogSettings, MODELS, type RecommendOptions } from "@movies/catalog";
import { oneOf, type Values, wholeNumber } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { parameters as ofFilm } from "../film/film.js";
import { narrowingOf, narrowingParameters } from "./narrowing.js";

/** Of every list of recommendations. */
export const listParameters = {
  modelo: oneOf(MODELS, {
    default: settings.defaultModel,
    named: "Modelo",
    description:
      "`mezcla` suma texto, título, reparto, dirección, productoras, géneros, año, idioma y votos; `tfidf` compara los textos; `knn`, géneros, año y popularidad.",
  }),
  k: wholeNumber(1, catalogSettings.maxNeighbours, {
    default: settings.defaultK,
    description: "Cuántas películas recomendar.",
  }),
  ...narrowingParameters,
};

/** How a list is wanted. Errors: Refusal. */
export const listOptions = (query: Values<typeof listParameters>): RecommendOptions => ({
  model: query.modelo ?? settings.defaultModel,
  k: query.k ?? settings.defaultK,
  narrowing: narrowingOf(query),
});

export const parameters = { ...ofFilm, ...listParameters };
