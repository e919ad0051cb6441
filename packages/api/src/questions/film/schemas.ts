import { z } from "@hono/zod-openapi";
import { count, message, money, originalTitle, ratio, suggestions, title, year } from "../schemas.js";

export const Film = z
  .object({
    id: z.int().min(1).openapi({ description: "Para preguntar por esta y no por otra: `?id=`." }),
    titulo: title,
    titulo_original: originalTitle,
    año_lanzamiento: year,
  })
  .openapi("Pelicula", { description: "Una película, por lo que la distingue de otras." });
export type Film = z.infer<typeof Film>;

export const ListedFilm = Film.extend({
  fecha_lanzamiento: z.iso.date(),
  popularidad: z.number().min(0).nullable().openapi({ description: "null donde no se sabe." }),
  conteo_votos: count,
  votos_promedio: z.number().min(0).max(10).nullable().openapi({
    description: "De los votos que haya, aunque sean pocos; null donde no se sabe.",
  }),
  presupuesto: money,
  ganancia: money,
  retorno: ratio,
}).openapi("PeliculaEnLista");
export type ListedFilm = z.infer<typeof ListedFilm>;

const OtherFilm = Film.extend({
  parecido: z
    .literal(true)
    .optional()
    .openapi({ description: "No lleva ese título sino uno casi igual, y es mucho más conocida." }),
}).openapi("OtraPelicula");
export type OtherFilm = z.infer<typeof OtherFilm>;

export const otherFilms = z
  .array(OtherFilm)
  .optional()
  .openapi({ description: "Las demás películas con ese título o nombre; falta donde no las hay." });

export const NoFilm = z
  .object({
    titulo: z.string(),
    mensaje: message,
    sugerencias: suggestions,
    de_otros_años: z
      .array(Film)
      .optional()
      .openapi({ description: "Las de ese título que son de otro año, la más cercana primero." }),
  })
  .openapi("PeliculaNoEncontrada");
export type NoFilm = z.infer<typeof NoFilm>;

/** Of the title at the end of a path. */
export const titleParameter = {
  description:
    "El título en inglés o en el idioma original, en cualquier caja y con o sin acentos, puntuación o espacios; primero se busca como está escrito. Puede llevar el año detrás: «Heat (1995)». Puede llevar «/» (también como %2F). Con `id` puede faltar. También se admite en la consulta: `?titulo=`.",
  example: "Toy Story",
};

export const WHICH_FILM =
  "De varias películas con el título responde la de más votos y `otras_coincidencias` lista las demás: `anio` las reduce, `id` decide. Lo que solo se parece no responde nunca: se sugiere, con un 404.";
