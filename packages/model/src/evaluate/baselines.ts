import { productJob } from "@movies/sparse-neighbours";
import type { CleanFilm } from "../input/films.js";
import { listsByRow } from "../neighbours/write-model.js";
import { countTexts } from "../text/counts.js";
import { fitTfidf } from "../text/tfidf.js";
import { PARTS, tokenizeFilms } from "../text/tokens.js";
import { searchOf, Workers } from "../threads/workers.js";
import { seededRandom } from "./random.js";

// What a model has to beat. Each gives at most k rows for every film, never the film itself.

/** Random films, none twice in a list. */
export function randomLists(films: number, k: number, seed: number): Int32Array[] {
  const random = seededRandom(seed);
  const size = Math.min(k, films - 1);
  return Array.from({ length: films }, (_, row) => {
    const drawn = new Set<number>();
    while (drawn.size < size) {
      const other = Math.floor(random() * films);
      if (other !== row) drawn.add(other);
    }
    return Int32Array.from(drawn);
  });
}

/** The films with most votes, the same for every film; among equal votes the lower row first. */
export function mostVotedLists(votes: Int32Array, k: number): Int32Array[] {
  const order = Int32Array.from(votes, (_, row) => row).sort((a, b) => votes[b] - votes[a] || a - b);
  const first = order.subarray(0, k + 1); // one more, for the film itself
  return Array.from({ length: votes.length }, (_, row) =>
    first.filter((other) => other !== row).subarray(0, k),
  );
}

/**
 * The original's text as it was served: title and overview by tf-idf and cosine, without the genres, which it had lost; but over the
 * whole catalogue, while the original knew only the first 5,000 films.
 *
 * @param films sorted by id
 */
export async function textLists(
  films: readonly CleanFilm[],
  k: number,
  threads: number,
  onFilm: (done: number) => void,
): Promise<Int32Array[]> {
  const counts = countTexts(await tokenizeFilms(films), [PARTS.title, PARTS.overview]);
  const workers = new Workers(threads);
  try {
    const job = productJob(fitTfidf(counts).vectors, k);
    const { starts, values } = listsByRow(
      job.frame,
      await workers.nearest(searchOf(job, "none"), {}, onFilm),
    );
    return films.map((_, row) => values.subarray(starts[row], starts[row + 1]));
  } finally {
    await workers.end();
  }
}
