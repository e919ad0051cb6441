/** What users who liked a film liked beside it, more than users do at large. */
export interface CoLiked {
  /** the film */
  readonly row: number;
  /** relevance of every other film that has some, by row; never empty */
  readonly relevance: ReadonlyMap<number, number>;
}

/**
 * The relevance of a candidate c for a film f is how much more often users who liked f liked c than users do at large:
 *
 *     relevance(f, c) = max(0, P(c | f) - P(c)) = max(0, both(f, c) / likes(f) - likes(c) / N)
 *
 * with likes(x) of the N users who liked anything, and both(f, c) who liked f and c. A difference of shares and no
 * quotient: a quotient would call a film that one user liked the most relevant of all. Films that were liked by fewer than
 * `least` users are not asked about, nor is one whose users like nothing more than others do. In order of rows.
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
