import { z } from "@hono/zod-openapi";
import { ListedFilm } from "../film/schemas.js";
import { Facts } from "../film-facts/description.js";
import type { Description } from "../question.js";
import { count, message } from "../schemas.js";

const names = z.array(z.string()).optional();
const address = z.string().nullable();

const Films = z
  .object({
    cantidad: count.openapi({ description: "De todas las páginas." }),
    pagina: z.int().min(1),
    paginas: count,
    filtros: z
      .object({
        genero: names,
        pais: names,
        idioma: names,
        productora: names,
        desde: z.int().optional(),
        hasta: z.int().optional(),
        votos_min: z.int().optional(),
      })
      .openapi({ description: "Los que se dieron, como se entendieron." }),
    peliculas: z.array(ListedFilm),
    enlaces: z
      .object({ anterior: address, siguiente: address })
      .openapi({ description: "Relativos a esta dirección; null donde no hay más." }),
    mensaje: message.optional().openapi({ description: "Si no hay ninguna." }),
  })
  .openapi("Peliculas");

const FilmsById = z
  .object({
    cantidad: count,
    peliculas: z.array(Facts).openapi({ description: "En el orden de los ids, cada una una vez." }),
    no_encontradas: z.array(z.string()).optional().openapi({ description: "Los ids que no lleva ninguna." }),
  })
  .openapi("PeliculasPorId");

export type Films = z.infer<typeof Films>;
export type FilmsById = z.infer<typeof FilmsById>;

export const description: Description = {
  tag: "Películas",
  summary: "Listas de películas: por género, país, idioma, productora, año y votos, o por sus ids",
  description:
    "Las que cumplen todo lo que se pide, por páginas; sin filtros, todas. Con `ids`, todo lo que se sabe de cada una.",
  answers: [Films, FilmsById],
};
