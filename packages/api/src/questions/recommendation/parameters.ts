import { settings as catalogSettings, MODELS } from "@movies/catalog";
import { oneOf, wholeNumber } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { parameters as ofFilm } from "../film/film.js";

export const parameters = {
  ...ofFilm,
  modelo: oneOf(MODELS, {
    default: settings.defaultModel,
    description:
      "`mezcla` suma texto, título, reparto, dirección, productoras, géneros, año, idioma y votos; `tfidf` compara los textos; `knn`, géneros, año y popularidad.",
  }),
  k: wholeNumber(1, catalogSettings.maxNeighbours, {
    default: settings.defaultK,
    description: "Cuántas películas recomendar.",
  }),
};
