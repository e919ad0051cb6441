import type { Recommendations } from "@movies/catalog";
import { basisInSpanish, reasonInSpanish, shortfallInSpanish } from "../../spanish/reasons.js";
import { answerFilm, filmQuery, filmRefBody, titleNames, titlesApart, titlesBody } from "../film/film.js";
import type { Question } from "../question.js";
import type { Recommendation } from "./description.js";
import { fitting } from "./narrowing.js";
import { page } from "./page.js";
import { listOptions, parameters } from "./parameters.js";

export const recommendation: Question<typeof parameters> = {
  operation: "recomendacion",
  path: "/recomendacion/{titulo}",
  // It is below our own path and registered first, so it wins over a film called get_recomendacion/….
  formerly: "/recomendacion/get_recomendacion/{titulo}",
  parameters,
  textNames: titleNames,
  answer(catalog, asked) {
    const query = filmQuery(asked);
    const lookup = catalog.recommend(query, listOptions(asked.query));
    return answerFilm(query, fitting(lookup, asked.query), body);
  },
  describe: () => import("./description.js"),
  page,
};

function body(found: Recommendations): Recommendation {
  const aviso = basisInSpanish(found);
  const mensaje = shortfallInSpanish(found);
  return {
    ...titlesBody(found.film),
    titulos_recomendados: titlesApart(found.items),
    modelo: found.model,
    recomendaciones: found.items.map((item) => ({
      ...filmRefBody(item),
      similitud: item.similarity,
      razones: item.reasons.map(reasonInSpanish),
    })),
    ...(aviso && { aviso }),
    ...(mensaje && { mensaje }),
  };
}
