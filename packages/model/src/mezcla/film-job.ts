import {
  fame,
  MEZCLA_NUMBERS,
  type MezclaFacts,
  type MezclaNumbers,
  mezclaReaches,
  ratingOf,
} from "@movies/artifacts";
import { type ReachesOf, type SearchJob, searchJob } from "@movies/sparse-neighbours";
import type { CleanFilm } from "../input/films.js";
import { Numbered } from "../names.js";
import { settings } from "../settings.js";
import type { Blend } from "./blend.js";

/** A film as its numbers are made of it. */
export type NumberedFilm = Pick<CleanFilm, "releaseYear" | "language" | "voteCount" | "voteAverage">;

/** What mezcla adds to the product of two vectors, in the manifest and for the search. */
export function mezclaFacts(): MezclaFacts {
  const { weights, ...facts } = settings.mezcla;
  const { year, language, fame: known, rating } = weights;
  const { yearSpan, manyVotes, leastFame, ratingSpan, fewVotes, usualRating } = facts;
  return {
    ...{ year, yearSpan, language, fame: known, manyVotes, leastFame },
    ...{ rating, ratingSpan, fewVotes, usualRating },
  };
}

/** By name, the numbers of all films, by row. */
export type FilmNumbers = Readonly<Record<keyof MezclaNumbers, Float64Array>>;

/** The search for the nearest films by mezcla, with `filmReaches`. */
export function filmJob(
  { vectors, moods }: Pick<Blend, "vectors" | "moods">,
  k: number,
  films: readonly NumberedFilm[],
): SearchJob {
  const facts = mezclaFacts();
  const numbers = numbersOf(films);
  const steepness = {
    year: facts.year / facts.yearSpan,
    language: facts.language,
    fame: facts.fame,
    rating: facts.rating / facts.ratingSpan,
  };
  const attributes = MEZCLA_NUMBERS.map((name) => ({ values: numbers[name], steepness: steepness[name] }));
  const mostReached = facts.year + facts.language + facts.fame + facts.rating;
  return searchJob(vectors, { k, common: moods, attributes, mostReached });
}

export function numbersOf(films: readonly NumberedFilm[]): FilmNumbers {
  const facts = mezclaFacts();
  const { numberOf } = new Numbered();
  return {
    year: Float64Array.from(films, (film) => film.releaseYear),
    language: Float64Array.from(films, ({ language }) => (language === "" ? 0 : numberOf(language) + 1)),
    fame: Float64Array.from(films, ({ voteCount }) => fame(voteCount, facts.manyVotes)),
    rating: Float64Array.from(films, ({ voteAverage, voteCount }) => ratingOf(voteAverage, voteCount, facts)),
  };
}

/** What a film with these numbers, in the order of `MEZCLA_NUMBERS`, wants of those of others. */
export const filmReaches: ReachesOf = ([year, language, fame, rating]) =>
  mezclaReaches({ year, language, fame, rating }, FACTS);

const FACTS = mezclaFacts();

/** What the film of a row wants of the numbers of others, in the order of `MEZCLA_NUMBERS`. */
export const reachesOfRow = (numbers: FilmNumbers, row: number) =>
  filmReaches(MEZCLA_NUMBERS.map((name) => numbers[name][row]));
