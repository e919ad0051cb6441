import Tinypool from "tinypool";
import type { AffinityFilm } from "../mezcla/film-affinity.js";
import type { NearestOptions } from "../nearest.js";
import type { SparseMatrix } from "../sparse.js";
import type { Nearest } from "../top-k.js";

export interface NearestJob {
  readonly matrix: SparseMatrix;
  readonly options: NearestOptions;
  /** the films of the rows, where their affinity counts */
  readonly films?: readonly AffinityFilm[];
}

/** Rows handed to a worker at a time: many times more blocks than workers, so that none waits long for the last. */
const BLOCK = 500;

/**
 * `nearestRows` spread over worker threads. The answer does not depend on how many there are: every row is worked out
 * by itself, and put where it belongs.
 */
export async function nearestInParallel(
  { matrix, options, films }: NearestJob,
  threads: number,
  onRows: (done: number) => void,
): Promise<Nearest[]> {
  const workerData: NearestJob = {
    matrix: shared(matrix),
    options,
    ...(films && { films: films.map(facts) }),
  };
  const pool = new Tinypool({
    filename: new URL("./nearest-worker.js", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: threads,
    maxThreads: threads,
    workerData,
  });
  try {
    let done = 0;
    const blocks = Array.from({ length: Math.ceil(matrix.rows / BLOCK) }, async (_, block) => {
      const from = block * BLOCK;
      const found: Nearest[] = await pool.run({ from, to: Math.min(from + BLOCK, matrix.rows) });
      done += found.length;
      onRows(done);
      return found;
    });
    return (await Promise.all(blocks)).flat();
  } finally {
    await pool.destroy();
  }
}

/** The matrix in memory that all threads see, instead of a copy for each. */
function shared(matrix: SparseMatrix): SparseMatrix {
  const starts = new Uint32Array(new SharedArrayBuffer(matrix.starts.byteLength));
  const columns = new Int32Array(new SharedArrayBuffer(matrix.columns.byteLength));
  const values = new Float32Array(new SharedArrayBuffer(matrix.values.byteLength));
  starts.set(matrix.starts);
  columns.set(matrix.columns);
  values.set(matrix.values);
  return { ...matrix, starts, columns, values };
}

const facts = ({ genres, releaseYear, language, voteCount }: AffinityFilm): AffinityFilm => ({
  genres,
  releaseYear,
  language,
  voteCount,
});
