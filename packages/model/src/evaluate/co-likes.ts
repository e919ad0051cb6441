import { mostVotedLists } from "./baselines.js";

/** What users who liked a film also liked, more often than users in general. */
export interface CoLiked {
  /** the film */
  readonly row: number;
  /** the relevance of every other film that has any, by row; never empty */
  readonly relevance: ReadonlyMap<number, number>;
  /** the same by the φ coefficient, which does not grow with how many people know a film */
  readonly fameFree: ReadonlyMap<number, number>;
}

/**
 * The relevance of a candidate c for a film f is how much more often users who liked f liked c than users in general do:
 *
 *     relevance(f, c) = max(0, P(c | f) - P(c)) = max(0, both(f, c) / likes(f) - likes(c) / N)
 *
 * where N users liked anything, likes(x) of them liked x, and both(f, c) liked f and c. A difference of shares, not a
 * quotient: a quotient would call a film that only one user liked the most relevant of all. Films that fewer than
 * `least` users liked are left out, and so are films whose users like nothing more often than others do. In order of rows.
 *
 * A film that everybody knows can be liked far more often than by chance, a film that few know only a little. The φ
 * coefficient, the correlation of "liked f" with "liked c", divides by how much it could be:
 *
 *     φ = (both · N - likes(f) · likes(c)) / √(likes(f) · (N - likes(f)) · likes(c) · (N - likes(c)))
 */
export function* coLikes(byUser: readonly ReadonlySet<number>[], least: number): Generator<CoLiked> {
  const usersOf = usersByFilm(byUser);
  for (const [row, users] of [...usersOf].sort(([a], [b]) => a - b)) {
    if (users.length < least) continue;
    const both = new Map<number, number>();
    for (const user of users) for (const c of byUser[user]) both.set(c, (both.get(c) ?? 0) + 1);
    both.delete(row);
    const relevance = new Map<number, number>();
    const fameFree = new Map<number, number>();
    const [n, f] = [byUser.length, users.length];
    for (const [c, count] of both) {
      const likes = usersOf.get(c)?.length ?? 0;
      const more = count / f - likes / n;
      if (more <= 0) continue;
      relevance.set(c, more);
      fameFree.set(c, (count * n - f * likes) / Math.sqrt(f * (n - f) * likes * (n - likes)));
    }
    if (relevance.size > 0) yield { row, relevance, fameFree };
  }
}

/** By row, the films that most users liked, without the film itself; of equally many likes the lower row first. */
export function mostLikedLists(
  byUser: readonly ReadonlySet<number>[],
  films: number,
  k: number,
): Int32Array[] {
  const likes = new Int32Array(films);
  for (const rows of byUser) for (const row of rows) likes[row] += 1;
  return mostVotedLists(likes, k);
}

function usersByFilm(byUser: readonly ReadonlySet<number>[]): Map<number, number[]> {
  const usersOf = new Map<number, number[]>();
  byUser.forEach((rows, user) => {
    for (const row of rows) {
      const users = usersOf.get(row);
      if (users === undefined) usersOf.set(row, [user]);
      else users.push(user);
    }
  });
  return usersOf;
}
