import { compareKeys } from "@movies/artifacts";
import type { CleanFilm } from "./clean-files.js";

/**
 * One vector a film: a 0 or 1 for each genre, in the order of `compareKeys`, then the release year and the popularity,
 * standardised (mean 0, standard deviation 1 over the catalogue). An unknown popularity counts as 0, as the original has it.
 */
export function filmFeatures(films: readonly CleanFilm[]): number[][] {
  const genres = [...new Set(films.flatMap((film) => film.genres))].sort(compareKeys);
  const years = standardize(films.map((film) => film.releaseYear));
  const popularities = standardize(films.map((film) => film.popularity ?? 0));
  return films.map((film, i) => [
    ...genres.map((genre) => (film.genres.includes(genre) ? 1 : 0)),
    years[i] ?? 0,
    popularities[i] ?? 0,
  ]);
}

/** (x - mean) / sd with the population's sd, as scikit-learn's StandardScaler; all 0 where the values do not differ. */
function standardize(values: readonly number[]): number[] {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  const sd = Math.sqrt(variance) || 1;
  return values.map((x) => (x - mean) / sd);
}
