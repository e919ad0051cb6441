import type { CleanFilm } from "../src/clean-files.js";

/** A film with nothing remarkable but what is given. */
export const film = (facts: Partial<CleanFilm> & { readonly id: number }): CleanFilm => ({
  title: `Film ${facts.id}`,
  overview: "",
  tagline: "",
  language: "en",
  companies: [],
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
