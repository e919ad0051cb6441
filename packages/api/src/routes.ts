import { filmsInMonth, filmsOnWeekday } from "./questions/calendar.js";
import { score, votes } from "./questions/films.js";
import { live, ready } from "./questions/health.js";
import { actor, director } from "./questions/people.js";
import type { Question } from "./questions/question.js";
import { recommendation } from "./questions/recommendation.js";
import { search } from "./questions/search.js";
import type { Operation } from "./request/parameters.js";

export interface Route {
  /** its id in the OpenAPI document, and what its query is known by */
  readonly operation: Operation;
  /** as documented; a `{parameter}` at the end takes everything that follows, slashes too */
  readonly path: string;
  /** where the original deployment answered the same, if it did */
  readonly formerly?: string;
  readonly question: Question;
}

/** Every question and where it is asked. */
export const ROUTES: readonly Route[] = [
  {
    operation: "cantidad_filmaciones_mes",
    path: "/cantidad_filmaciones_mes/{mes}",
    formerly: "/peliculas/get_month/{mes}",
    question: filmsInMonth,
  },
  {
    operation: "cantidad_filmaciones_dia",
    path: "/cantidad_filmaciones_dia/{dia}",
    formerly: "/peliculas/get_day/{dia}",
    question: filmsOnWeekday,
  },
  {
    operation: "score_titulo",
    path: "/score_titulo/{titulo}",
    formerly: "/pelicula/get_popularidad/{titulo}",
    question: score,
  },
  {
    operation: "votos_titulo",
    path: "/votos_titulo/{titulo}",
    formerly: "/pelicula/get_votos/{titulo}",
    question: votes,
  },
  {
    operation: "get_actor",
    path: "/get_actor/{actor}",
    formerly: "/actor/get_actor/{actor}",
    question: actor,
  },
  {
    operation: "get_director",
    path: "/get_director/{director}",
    formerly: "/director/get_director/{director}",
    question: director,
  },
  // The original's path lies below our own, and being registered first wins over a film called get_recomendacion/….
  {
    operation: "recomendacion",
    path: "/recomendacion/{titulo}",
    formerly: "/recomendacion/get_recomendacion/{titulo}",
    question: recommendation,
  },
  { operation: "buscar", path: "/buscar", question: search },
  { operation: "health_live", path: "/health/live", question: live },
  { operation: "health_ready", path: "/health/ready", question: ready },
];

/** Every path that is told of where there is no such route. */
export const PATHS: readonly string[] = [
  ...ROUTES.map(({ path }) => path),
  "/",
  "/docs",
  "/openapi.json",
  "/metrics",
];
