import { z } from "@hono/zod-openapi";
import { MODELS } from "@movies/catalog";
import { MONTHS, WEEKDAYS } from "../spanish/calendar.js";

// The bodies of every answer over the catalogue, each told once: its type, its description, and what the tests hold the
// answers against. A client is to bear keys it does not know: new ones may come beside these.

const count = z.int().min(0);
const money = z.number().min(0).openapi({ description: "Dólares; 0 donde no se sabe." });
const year = z.int().openapi({ description: "Año de estreno." });
const title = z.string().openapi({ description: "El título como está escrito en la fuente." });

export const Film = z
  .object({
    id: z.int().min(1).openapi({ description: "Para preguntar por esta y no por otra: `?id=`." }),
    titulo: title,
    año_lanzamiento: year,
  })
  .openapi("Pelicula", { description: "Una película, por lo que la distingue de otras." });

const otherFilms = z
  .array(Film)
  .optional()
  .openapi({ description: "Las demás películas con ese título; falta donde no las hay." });

export const FilmsInMonth = z.object({ mes: z.enum(MONTHS), peliculas: count }).openapi("PeliculasDelMes");

export const FilmsOnWeekday = z
  .object({ dia: z.enum(WEEKDAYS), peliculas: count })
  .openapi("PeliculasDelDia");

export const Score = z
  .object({
    titulo: title,
    año_lanzamiento: year,
    popularidad: z
      .number()
      .min(0)
      .nullable()
      .openapi({ description: "Dos decimales; null donde no se sabe." }),
    otras_coincidencias: otherFilms,
  })
  .openapi("Popularidad");

export const Votes = z
  .object({
    titulo: title,
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

export const TooFewVotes = z
  .object({
    titulo: title,
    // The original's exact words, its missing accent included: clients compare them.
    mensaje: z.literal("No supera los 2000 votos minimos"),
    otras_coincidencias: otherFilms,
  })
  .openapi("VotosInsuficientes", { description: "Con menos de 2000 votos no se dan valores." });

export const Actor = z
  .object({
    actor: z.string(),
    cantidad_peliculas: count.openapi({ description: "Películas con esa persona en el reparto." }),
    retorno_promedio: z.number().min(0).openapi({
      description: "Sobre todas ellas, como contaba el original: un retorno desconocido cuenta 0.",
    }),
    retorno_total: z.number().min(0).openapi({ description: "Suma de recaudación / presupuesto." }),
    peliculas_con_retorno: count.openapi({ description: "Las de retorno conocido, mayor que 0." }),
    retorno_mediano: z.number().nullable().openapi({ description: "Sobre esas; null donde no hay ninguna." }),
    otras_coincidencias: z
      .array(z.object({ actor: z.string(), cantidad_peliculas: count }))
      .optional()
      .openapi({
        description: "Otras personas cuyo nombre solo se distingue en acentos, espacios o puntuación.",
      }),
  })
  .openapi("Actor");

export const Director = z
  .object({
    director: z.string(),
    retorno: z.number().min(0).openapi({ description: "Suma de los retornos de sus películas." }),
    peliculas: z
      .array(
        z.object({
          titulo: title,
          fecha_lanzamiento: z.iso.date(),
          retorno: z
            .number()
            .min(0)
            .openapi({ description: "Recaudación / presupuesto; 0 donde no se sabe." }),
          presupuesto: money,
          ganancia: money,
        }),
      )
      .openapi({ description: "Por fecha de estreno." }),
    otras_coincidencias: z
      .array(z.object({ director: z.string(), cantidad_peliculas: count }))
      .optional()
      .openapi({
        description: "Otras personas cuyo nombre solo se distingue en acentos, espacios o puntuación.",
      }),
  })
  .openapi("Director");

export const Recommendation = z
  .object({
    titulo: title,
    titulos_recomendados: z.array(z.string()).openapi({ description: "La más parecida primero." }),
    modelo: z.enum(MODELS),
    recomendaciones: z
      .array(
        z.object({
          ...Film.shape,
          similitud: z.number().min(0).max(1).openapi({
            description: "Suma ponderada (mezcla), coseno (tfidf) o 1 / (1 + distancia) (knn).",
          }),
          razones: z.array(z.string()).openapi({ description: "Por qué, la razón de más peso primero." }),
        }),
      )
      .openapi({ description: "Las mismas películas, con su parecido y sus razones." }),
    aviso: z.string().optional().openapi({ description: "Lo que conviene saber de la respuesta entera." }),
    mensaje: z.string().optional().openapi({ description: "Por qué son menos de las que se pidieron." }),
    otras_coincidencias: otherFilms,
  })
  .openapi("Recomendacion");

export const SearchResults = z
  .object({
    q: z.string(),
    titulos: z.array(Film).optional().openapi({ description: "Falta con `tipo=persona`." }),
    personas: z
      .array(
        z.object({
          nombre: z.string(),
          peliculas_como_actor: count,
          peliculas_como_director: count,
        }),
      )
      .optional()
      .openapi({ description: "Falta con `tipo=titulo`." }),
  })
  .openapi("Busqueda");

export const Alive = z.object({ estado: z.literal("vivo") }).openapi("Viva");

export const Ready = z
  .object({
    estado: z.literal("listo"),
    build: z
      .string()
      .openapi({ description: "El catálogo que se sirve: los mismos bytes, el mismo nombre." }),
    peliculas: count,
    abierto: z.iso.datetime().nullable().openapi({ description: "Cuándo se abrió; null donde nadie sirve." }),
    rechazado: z
      .object({
        build: z.string().nullable().openapi({ description: "null donde ni su nombre se puede leer." }),
        cuando: z.iso.datetime().openapi({ description: "Desde cuándo se rechaza." }),
        mensaje: z.string(),
      })
      .optional()
      .openapi({
        description:
          "El catálogo publicado después, donde no se puede usar: se sigue sirviendo el de `build`.",
      }),
  })
  .openapi("Lista");

export const Stopping = z
  .object({ estado: z.literal("deteniéndose"), mensaje: z.string() })
  .openapi("Deteniendose");
