import type { FilmOrder } from "@movies/catalog";
import { filterParameters } from "../../params/filter.js";
import { oneOf, type Parameter, wholeNumber, wrongParameter } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { filmIds } from "../film/id.js";

/** The orders by their names here. */
export const ORDERS = {
  votos: "votes",
  popularidad: "popularity",
  promedio: "average",
  retorno: "return",
  fecha: "date",
  titulo: "title",
} as const satisfies Record<string, FilmOrder>;

const ids = filmIds(settings.mostPerPage, {
  description:
    "Números de películas o ids de IMDb, separados por comas: responde todo lo que se sabe de cada una, en ese orden. No se combina con los demás parámetros.",
  example: "862,tt0113497",
});

const company: Parameter<string> = {
  read(name, text) {
    if (text.trim() !== "") return text;
    throw wrongParameter(name, "una productora", text);
  },
  schema: { type: "string", minLength: 1 },
  description: "Por su nombre en la fuente.",
  example: "Pixar Animation Studios",
};

const { genero, pais, idioma, ...numbers } = filterParameters;

export const parameters = {
  genero,
  pais,
  idioma,
  productora: company,
  ...numbers,
  orden: oneOf(["votos", "popularidad", "promedio", "retorno", "fecha", "titulo"], {
    default: "votos",
    description:
      "Por qué: lo mayor o lo más reciente primero, y los títulos por orden alfabético; de dos iguales, la de más votos.",
  }),
  limite: wholeNumber(1, settings.mostPerPage, {
    default: settings.defaultPage,
    description: "Películas por página.",
  }),
  pagina: wholeNumber(1, settings.largestId, { default: 1, description: "Qué página." }),
  ids,
};
