import { settings as catalogSettings, MODELS } from "@movies/catalog";
import { oneOf, wholeNumber } from "../request/query.js";
import { settings } from "../settings.js";
import { basisInSpanish, reasonInSpanish, shortfallInSpanish } from "../spanish/reasons.js";
import { answerFilm, FILM_KEYS, filmQuery, filmRefBody } from "./films.js";
import type { Question } from "./question.js";

export const RECOMMENDATION_KEYS = [...FILM_KEYS, "modelo", "k"] as const;

export const recommendation: Question = (catalog, asked) => {
  const query = filmQuery(asked);
  const model = oneOf(asked.query, "modelo", MODELS) ?? settings.defaultModel;
  const k = wholeNumber(asked.query, "k", 1, catalogSettings.maxNeighbours) ?? settings.defaultK;
  return answerFilm(query, catalog.recommend(query, { model, k }), (found) => {
    const body = {
      titulo: found.film.title,
      titulos_recomendados: found.items.map((item) => item.title),
      modelo: found.model,
      recomendaciones: found.items.map((item) => ({
        ...filmRefBody(item),
        similitud: item.similarity,
        razones: item.reasons.map(reasonInSpanish),
      })),
    };
    const aviso = basisInSpanish(found);
    const mensaje = shortfallInSpanish(found);
    return { ...body, ...(aviso && { aviso }), ...(mensaje && { mensaje }) };
  });
};
