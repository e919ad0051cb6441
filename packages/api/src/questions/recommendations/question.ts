import type { SeveralRecommendations } from "@movies/catalog";
import { notFound, ok, Refusal } from "../../answer.js";
import { settings } from "../../settings.js";
import { notInCatalogue, reasonInSpanish, shortfallInSpanish } from "../../spanish/reasons.js";
import { spanishList } from "../../spanish/text.js";
import { filmRefBody, titlesApart } from "../film/film.js";
import { filmIds } from "../film/id.js";
import type { Question } from "../question.js";
import { fitting } from "../recommendation/narrowing.js";
import { listOptions, listParameters } from "../recommendation/parameters.js";
import type { NoFilmsWithIds, SeveralRecommendation } from "./description.js";

const parameters = {
  ids: {
    ...filmIds(settings.mostLiked, {
      description: "Las películas a las que se han de parecer: números o ids de IMDb, separados por comas.",
      example: "862,585",
    }),
    required: true,
  },
  menos: filmIds(settings.mostLiked, {
    description: "Las películas a las que no se han de parecer, igual.",
    example: "920",
  }),
  ...listParameters,
};

export const recommendations: Question<typeof parameters> = {
  operation: "recomendaciones",
  path: "/recomendaciones",
  parameters,
  answer(catalog, { query }) {
    const { ids: liked, menos: disliked = [] } = query;
    if (liked === undefined)
      throw new Refusal(
        422,
        "Falta «ids»: se esperan números de películas, por ejemplo /recomendaciones?ids=862,585.",
      );
    const lookup = catalog.recommendSeveral({ liked, disliked }, listOptions(query));
    const found = fitting(lookup, query);
    if (found.found) {
      refuseBoth(found.answer);
      return ok(body(found.answer));
    }
    const missing = found.missing.map(String);
    const mensaje = `No hay ninguna película con el id ${spanishList(missing, "o")}.`;
    return notFound<NoFilmsWithIds>({ no_encontradas: missing, mensaje });
  },
  describe: () => import("./description.js"),
};

function refuseBoth({ films, unlike }: SeveralRecommendations): void {
  const both = unlike.find(({ id }) => films.some((film) => film.id === id));
  if (both !== undefined)
    throw new Refusal(422, `Parámetro «menos»: la película ${both.id} está también en «ids».`);
}

function body(found: SeveralRecommendations): SeveralRecommendation {
  const aviso = notInCatalogue(found.unknown);
  const mensaje = shortfallInSpanish(found);
  return {
    peliculas: found.films.map(filmRefBody),
    ...(found.unlike.length > 0 && { menos: found.unlike.map(filmRefBody) }),
    titulos_recomendados: titlesApart(found.items),
    modelo: found.model,
    recomendaciones: found.items.map((item) => ({
      ...filmRefBody(item),
      similitud: item.similarity,
      razones: item.reasons.map(({ of, reason }) => `«${of.title}»: ${reasonInSpanish(reason)}`),
    })),
    ...(aviso && { aviso }),
    ...(mensaje && { mensaje }),
  };
}
