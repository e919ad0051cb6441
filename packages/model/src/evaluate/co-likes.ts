/** What users who liked a film also liked, more often than users in general. */
export interface CoLiked {
  /** the film */
  readonly row: number;
  /** the relevance of every other film that has any, by row; never empty */
  readonly relevance: ReadonlyMap<number, number>;
}

/**
 * The relevance of a candidate c for a film f is how much more often users who liked f liked c than users in general do:
 *
 *     relevance(f, c) = max(0, P(c | f) - P(c)) = max(0, both(f, c) / likes(f) - likes(c) / N)
 *
 * where N users liked anything, likes(x) of them liked x, and both(f, c) liked f and c. A difference of shares, not a
 * quotient: a quotient would call a film that only one user liked the most relevant of all. Films that fewer than
 * `least` users liked are left out, and so are films whose users like nothing more often than others do. In order of rows.
 */
export function* coLikes(byUser: readonly ReadonlySet<number>[], least: number): Generator<CoLiked> {
  const usersOf = usersByFilm(byUser);
  for (const [row, users] of [...usersOf].sort(([a], [b]) => a - b)) {
    if (users.length < least) continue;
    const both = new Map<number, number>();
    for (const user of users) for (const c of byUser[user]) both.set(c, (both.get(c) ?? 0) + 1);
    both.delete(row);
    const relevance = new Map<number, number>();
    for (const [c, count] of both) {
      const more = count / users.length - (usersOf.get(c)?.length ?? 0) / byUser.length;
      if (more > 0) relevance.set(c, more);
    }
    if (relevance.size > 0) yield { row, relevance };
  }
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
