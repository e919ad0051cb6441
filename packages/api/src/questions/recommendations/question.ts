import type { SeveralRecommendations } from "@movies/catalog";
import { notFound, ok, Refusal } from "../../answer.js";
import { notInCatalogue, reasonInSpanish, shortfallInSpanish } from "../../spanish/reasons.js";
import { spanishList } from "../../spanish/text.js";
import { filmRefBody, titlesApart } from "../film/film.js";
import type { Question } from "../question.js";
import { fitting } from "../recommendation/narrowing.js";
import { listOptions } from "../recommendation/parameters.js";
import type { NoFilmsWithIds, SeveralRecommendation } from "./description.js";
import { page } from "./page.js";
import { severalParameters } from "./parameters.js";

export const recommendations: Question<typeof severalParameters> = {
  operation: "recomendaciones",
  path: "/recomendaciones",
  parameters: severalParameters,
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
  page,
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
