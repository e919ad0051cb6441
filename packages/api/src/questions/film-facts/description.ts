import { z } from "@hono/zod-openapi";
import { Film, ListedFilm } from "../film/schemas.js";
import { code } from "../group/schemas.js";
import type { Description } from "../question.js";
import { message, minutes } from "../schemas.js";

const Language = z.object({ idioma: z.string(), codigo: code });
const rank = z
  .int()
  .min(1)
  .openapi({ description: "1 para la primera del catálogo; las iguales lo comparten." });

export const Facts = ListedFilm.extend({
  id_imdb: z.string().nullable(),
  puesto_popularidad: rank.nullable(),
  puesto_votos: rank,
  duracion: minutes,
  estado: z.string().nullable().openapi({ description: "Como «estrenada»; null donde no se sabe." }),
  generos: z.array(z.string()).openapi({ description: "En español." }),
  paises: z.array(z.object({ pais: z.string(), codigo: code })),
  idioma: Language.nullable().openapi({ description: "El original." }),
  idiomas_hablados: z.array(Language),
  productoras: z.array(z.string()),
  franquicia: z
    .object({ franquicia: z.string(), peliculas: z.array(Film) })
    .nullable()
    .openapi({ description: "Con todas sus películas, también esta, por fecha de estreno." }),
  directores: z.array(z.string()),
  reparto: z.array(z.string()).openapi({ description: "En el orden de los créditos." }),
  lema: z.string().nullable(),
  sinopsis: z.string().nullable().openapi({ description: "En inglés, como está en la fuente." }),
}).openapi("FichaDePelicula");

const NoFilmWithId = z.object({ id: z.string(), mensaje: message }).openapi("FichaNoEncontrada");

export type Facts = z.infer<typeof Facts>;
export type NoFilmWithId = z.infer<typeof NoFilmWithId>;

export const description: Description = {
  tag: "Películas",
  summary: "Todo lo que se sabe de una película",
  description:
    "Por su número, que dan `/buscar`, `/recomendacion` y las listas, o por su id de IMDb. Lo que no se sabe es null o una lista vacía; el dinero y el retorno, 0.",
  parameter: {
    description: "El número de la película, o su id de IMDb. También se admite en la consulta: `?id=`.",
    example: "862",
  },
  answers: [Facts],
  missing: NoFilmWithId,
};
