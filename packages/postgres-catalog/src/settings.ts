/** Every number that may be changed, with its reason. */
export const settings = {
  /** s to connect: a server that needs longer is not there */
  connectSeconds: 5,
  /** s until a lost connection is tried again: a request that comes then waits no longer */
  retrySeconds: 0.2,
  /** connections of a service: as many as two processors of a server keep busy */
  connections: 8,
  /** ms that a statement may take: a hundred times the longest measured */
  answerMs: 2000,
  /** ms beyond that for the way: then the connection is given up */
  graceMs: 500,
  /** statements under way or waiting: more would wait longer than anybody does */
  waiting: 2000,
  /** statements one after the other in one answer: the most seen is 8 */
  rounds: 24,
  /** of every so many rows the key is in memory: those between come with one statement */
  keyStep: 32,
} as const;
