import { z } from "@hono/zod-openapi";
import { NoFilm, otherFilms, titleParameter, WHICH_FILM } from "../film/schemas.js";
import type { Description } from "../question.js";
import { count, originalTitle, title, year } from "../schemas.js";

const EnoughVotes = z
  .object({
    titulo: title,
    titulo_original: originalTitle,
    año_lanzamiento: year,
    conteo_votos: count,
    votos_promedio: z
      .number()
      .min(0)
      .max(10)
      .nullable()
      .openapi({ description: "De 0 a 10; null donde no se sabe." }),
    otras_coincidencias: otherFilms,
  })
  .openapi("Votos");

const TooFewVotes = z
  .object({
    titulo: title,
    titulo_original: originalTitle,
    // The original's exact words, including its missing accent, because clients compare them.
    mensaje: z.literal("No supera los 2000 votos minimos"),
    otras_coincidencias: otherFilms,
  })
  .openapi("VotosInsuficientes", { description: "Con menos de 2000 votos no se dan valores." });

export type Votes = z.infer<typeof EnoughVotes> | z.infer<typeof TooFewVotes>;

export const description: Description = {
  tag: "Películas",
  summary: "Votos de una película",
  description: `Cuántos votos y su promedio; con menos de 2000, un \`mensaje\` en su lugar. ${WHICH_FILM}`,
  parameter: titleParameter,
  answers: [EnoughVotes, TooFewVotes],
  missing: NoFilm,
};
