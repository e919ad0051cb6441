import { filmsInMonth, filmsOnWeekday } from "./questions/calendar.js";
import { FILM_KEYS, score, votes } from "./questions/films.js";
import { live, ready } from "./questions/health.js";
import { actor, director } from "./questions/people.js";
import type { Question } from "./questions/question.js";
import { RECOMMENDATION_KEYS, recommendation } from "./questions/recommendation.js";
import { SEARCH_KEYS, search } from "./questions/search.js";

export interface Route {
  /** as documented; a `{parameter}` at the end takes everything that follows, slashes too */
  readonly path: string;
  /** where the original deployment answered the same, if it did */
  readonly formerly?: string;
  /** the query parameters it knows */
  readonly keys: readonly string[];
  readonly question: Question;
}

/** Every question and where it is asked. */
export const ROUTES: readonly Route[] = [
  {
    path: "/cantidad_filmaciones_mes/{mes}",
    formerly: "/peliculas/get_month/{mes}",
    keys: [],
    question: filmsInMonth,
  },
  {
    path: "/cantidad_filmaciones_dia/{dia}",
    formerly: "/peliculas/get_day/{dia}",
    keys: [],
    question: filmsOnWeekday,
  },
  {
    path: "/score_titulo/{titulo}",
    formerly: "/pelicula/get_popularidad/{titulo}",
    keys: FILM_KEYS,
    question: score,
  },
  {
    path: "/votos_titulo/{titulo}",
    formerly: "/pelicula/get_votos/{titulo}",
    keys: FILM_KEYS,
    question: votes,
  },
  { path: "/get_actor/{actor}", formerly: "/actor/get_actor/{actor}", keys: [], question: actor },
  {
    path: "/get_director/{director}",
    formerly: "/director/get_director/{director}",
    keys: [],
    question: director,
  },
  // The original's path lies below our own, and being registered first wins over a film called get_recomendacion/….
  {
    path: "/recomendacion/{titulo}",
    formerly: "/recomendacion/get_recomendacion/{titulo}",
    keys: RECOMMENDATION_KEYS,
    question: recommendation,
  },
  { path: "/buscar", keys: SEARCH_KEYS, question: search },
  { path: "/health/live", keys: [], question: live },
  { path: "/health/ready", keys: [], question: ready },
];
