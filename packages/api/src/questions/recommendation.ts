import type { Recommendations } from "@movies/catalog";
import type { NoFilmBody, RecommendationBody } from "../openapi/types.js";
import { settings } from "../settings.js";
import { basisInSpanish, reasonInSpanish, shortfallInSpanish } from "../spanish/reasons.js";
import { answerFilm, filmQuery, filmRefBody } from "./films.js";
import type { Question } from "./question.js";

export const recommendation: Question<RecommendationBody | NoFilmBody> = (catalog, asked) => {
  const query = filmQuery(asked);
  const { modelo: model = settings.defaultModel, k = settings.defaultK } = asked.query;
  return answerFilm(query, catalog.recommend(query, { model, k }), recommendationBody);
};

function recommendationBody(found: Recommendations): RecommendationBody {
  const aviso = basisInSpanish(found);
  const mensaje = shortfallInSpanish(found);
  return {
    titulo: found.film.title,
    titulos_recomendados: found.items.map((item) => item.title),
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
