import {
  fame,
  MEZCLA_NUMBERS,
  type MezclaFacts,
  type MezclaNumbers,
  mezclaReaches,
  ratingOf,
} from "@movies/artifacts";
import { askingOrder, indexRows, type ReachesOf, type SearchJob } from "@movies/sparse-neighbours";
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
): SearchJob<FilmNumbers> {
  const facts = mezclaFacts();
  const numbers = numbersOf(films, facts);
  const steepness = {
    year: facts.year / facts.yearSpan,
    language: facts.language,
    fame: facts.fame,
    rating: facts.rating / facts.ratingSpan,
  };
  const attributes = MEZCLA_NUMBERS.map((name) => ({ values: numbers[name], steepness: steepness[name] }));
  const index = indexRows(vectors, moods, attributes);
  const mostReached = facts.year + facts.language + facts.fame + facts.rating;
  return { k, order: askingOrder(index), index, mostReached, data: numbers };
}

function numbersOf(films: readonly NumberedFilm[], facts: MezclaFacts): FilmNumbers {
  const { numberOf } = new Numbered();
  return {
    year: Float64Array.from(films, (film) => film.releaseYear),
    language: Float64Array.from(films, ({ language }) => (language === "" ? 0 : numberOf(language) + 1)),
    fame: Float64Array.from(films, ({ voteCount }) => fame(voteCount, facts.manyVotes)),
    rating: Float64Array.from(films, ({ voteAverage, voteCount }) => ratingOf(voteAverage, voteCount, facts)),
  };
}

/** What a film wants of the numbers of others. */
export function filmReaches(numbers: FilmNumbers): ReachesOf {
  const facts = mezclaFacts();
  return (row) => {
    const [year, language] = [numbers.year[row], numbers.language[row]];
    return mezclaReaches({ year, language, fame: numbers.fame[row], rating: numbers.rating[row] }, facts);
  };
}
