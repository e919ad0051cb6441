import { CreditsBuilder, type FilmCredits } from "../src/input/credits.js";
import type { CleanFilm } from "../src/input/films.js";

/** An ordinary film except for what is given. */
export const film = (facts: Partial<CleanFilm> & { readonly id: number }): CleanFilm => ({
  title: `Film ${facts.id}`,
  overview: "",
  hasOverview: (facts.overview ?? "") !== "",
  tagline: "",
  language: "en",
  companies: [],
  countries: [],
  spokenLanguages: [],
  status: "Released",
  runtime: null,
  genres: [],
  collection: null,
  releaseDay: 0,
  releaseYear: 1970,
  popularity: 1,
  voteAverage: 5,
  voteCount: 0,
  budget: 0,
  revenue: 0,
  return: 0,
  ...facts,
});

/** The credits of films whose ids are their places. */
export function filmCredits(
  credits: readonly { readonly cast?: readonly string[]; readonly directors?: readonly string[] }[],
): FilmCredits {
  const builder = new CreditsBuilder(credits.map((_, id) => id));
  credits.forEach(({ cast = [], directors = [] }, id) => {
    builder.add(id, cast, directors);
  });
  return builder.finish();
}
