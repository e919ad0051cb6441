import type { CleanFilm } from "../clean-files.js";
import { countTerms, fitTfidf } from "../tfidf.js";

type GroupFilm = Pick<CleanFilm, "genres" | "releaseYear">;

export type Weighted = readonly (readonly [number: number, weight: number])[];

/** Films with the same genres share a group: its members by year, and its genres as a vector of length 1. */
export function groupByGenres(films: readonly GroupFilm[]) {
  const { vectors } = fitTfidf(films.map((film) => countTerms([...new Set(film.genres)])));
  const numbers = new Map<string, number>();
  const genresOf: Weighted[] = [];
  const groupOf = Int32Array.from(films, (_, row) => {
    const from = vectors.starts[row] ?? 0;
    const genres = vectors.columns.subarray(from, vectors.starts[row + 1]);
    const key = genres.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, genresOf.length);
    genresOf.push(Array.from(genres, (genre, i) => [genre, vectors.values[from + i] ?? 0] as const));
    return genresOf.length - 1;
  });
  const members = Int32Array.from(films.keys()).sort(
    (a, b) =>
      (groupOf[a] ?? 0) - (groupOf[b] ?? 0) ||
      (films[a]?.releaseYear ?? 0) - (films[b]?.releaseYear ?? 0) ||
      a - b,
  );
  const starts = new Int32Array(genresOf.length + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < genresOf.length; group++)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  return { groupOf, members, starts, genresOf };
}

/** By genre, the groups that have it. */
export function inverted(genresOf: readonly Weighted[]): Weighted[] {
  const groups: [number, number][][] = [];
  genresOf.forEach((genres, group) => {
    for (const [genre, weight] of genres) {
      const known = groups[genre] ?? [];
      known.push([group, weight]);
      groups[genre] = known;
    }
  });
  return groups;
}
