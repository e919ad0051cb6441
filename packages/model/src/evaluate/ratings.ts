import { Problem } from "@movies/artifacts";
import { eachRow } from "./lines.js";

/** The two files of a MovieLens data set that together say who liked which film of the catalogue. */
export interface RatingFiles {
  /** `userId,movieId,rating,timestamp`, such as ratings_small.csv */
  readonly ratings: string;
  /** `movieId,imdbId,tmdbId`, such as links_small.csv; the catalogue's ids are those of TMDB */
  readonly links: string;
}

/** Who liked what, and how much was read. */
export interface Likes {
  /** for each user who liked any film of the catalogue, the rows of those films, each once */
  readonly byUser: readonly ReadonlySet<number>[];
  /** rows of ratings.csv */
  readonly ratings: number;
  /** those with enough stars to be a like */
  readonly likes: number;
  /** likes of films in the catalogue */
  readonly inCatalogue: number;
}

/**
 * Reads who liked which films: a rating of at least `likedFrom` stars is a like. Likes of films outside the catalogue are counted
 * but left out. Errors: Problem with file and line.
 *
 * @param rowOf the row of the film with a TMDB id, or -1
 */
export async function readLikes(
  files: RatingFiles,
  rowOf: (id: number) => number,
  likedFrom: number,
): Promise<Likes> {
  const rows = await readLinks(files.links, rowOf);
  const byUser = new Map<number, Set<number>>();
  let ratings = 0;
  let likes = 0;
  let inCatalogue = 0;
  await eachRow(files.ratings, ["userId", "movieId", "rating", "timestamp"], "ratings", (cells) => {
    const user = cells.id(0);
    const row = rows.get(cells.id(1)) ?? -1;
    const liked = cells.numberBetween(2, 0.5, 5) >= likedFrom;
    ratings += 1;
    if (!liked) return;
    likes += 1;
    if (row < 0) return;
    inCatalogue += 1;
    byUser.set(user, (byUser.get(user) ?? new Set()).add(row));
  });
  if (inCatalogue === 0)
    throw new Problem(
      `${files.ratings}: expected likes of films in the catalogue, found none among ${ratings} ratings; give the ratings and the links of one edition of MovieLens`,
    );
  return { byUser: [...byUser.values()], ratings, likes, inCatalogue };
}

/** The row of each MovieLens film, -1 if it is not in the catalogue or its TMDB id is unknown. */
async function readLinks(path: string, rowOf: (id: number) => number): Promise<Map<number, number>> {
  const rows = new Map<number, number>();
  await eachRow(path, ["movieId", "imdbId", "tmdbId"], "links", (cells) => {
    const movie = cells.id(0);
    if (rows.has(movie)) throw cells.problem(`expected each movieId once, found ${movie} again`);
    const tmdb = cells.idOrNull(2);
    rows.set(movie, tmdb === null ? -1 : rowOf(tmdb));
  });
  return rows;
}
