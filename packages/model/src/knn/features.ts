import { compareKeys, Problem } from "@movies/artifacts";
import type { CleanFilm } from "../input/films.js";

/** One vector per film, one after the other. */
export interface Features {
  readonly dimensions: number;
  /** films × dimensions */
  readonly values: Float64Array;
}

/**
 * One vector per film: a 0 or 1 for each genre, in the order of `compareKeys`, then the release year and the popularity,
 * standardised (mean 0, standard deviation 1 over the catalogue). An unknown popularity counts as 0, as in the original.
 */
export function filmFeatures(films: readonly CleanFilm[]): Features {
  const genres = [...genresOf(films)].sort(compareKeys);
  const columns = new Map(genres.map((genre, column) => [genre, column]));
  const years = standardize(films.map((film) => film.releaseYear));
  const popularities = standardize(films.map((film) => film.popularity ?? 0));
  const dimensions = genres.length + 2;
  const values = new Float64Array(films.length * dimensions);
  films.forEach((film, row) => {
    const start = row * dimensions;
    for (const genre of film.genres) values[start + (columns.get(genre) ?? 0)] = 1;
    values[start + genres.length] = years[row];
    values[start + genres.length + 1] = popularities[row];
  });
  return { dimensions, values };
}

/** The vectors one by one, as hnswlib and ml-distance take them. */
export function pointsOf({ dimensions, values }: Features): number[][] {
  return Array.from({ length: values.length / dimensions }, (_, row) => [
    ...values.subarray(row * dimensions, (row + 1) * dimensions),
  ]);
}

/** (x - mean) / sd with the population's sd, as in scikit-learn's StandardScaler; all 0 if the values are all equal. */
function standardize(values: readonly number[]): number[] {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  const sd = Math.sqrt(variance) || 1;
  return values.map((x) => (x - mean) / sd);
}

// The most numbers in all vectors together: a gigabyte and a half while they are handed to the thread that builds the index.
// The full data set has a million; one row with thousands of genres would exhaust the memory and end the process.
const MOST_NUMBERS = 2 ** 26;

/** Refuses too many genres for the number of films. Errors: Problem, which names `path` and the film with most of them. */
export function refuseManyGenres(films: readonly CleanFilm[], path: string, next: string): void {
  const most = Math.floor(MOST_NUMBERS / films.length);
  const found = genresOf(films).size;
  if (found <= most) return;
  const worst = films.reduce((a, b) => (b.genres.length > a.genres.length ? b : a));
  throw new Problem(
    `${path} has ${found} different genres: expected ${most} at most for ${films.length} films; the film with id ${worst.id} alone has ${worst.genres.length}; correct the raw file, then run: ${next}`,
  );
}

const genresOf = (films: readonly CleanFilm[]): Set<string> => new Set(films.flatMap((film) => film.genres));
