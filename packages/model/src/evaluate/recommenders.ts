import { join } from "node:path";
import {
  CLEAN_MOVIES,
  difference,
  type NeighboursTable,
  nextCommand,
  type Opened,
  Problem,
} from "@movies/artifacts";
import type { HierarchicalNSW } from "hnswlib-node";
import { type CleanFilm, readFilms } from "../input/films.js";
import { knnLists } from "../knn/open-index.js";
import { evaluateSettings } from "../settings.js";
import { mostVotedLists, randomLists, textLists } from "./baselines.js";

/** The models, then what they have to beat. */
export const MODEL_NAMES = ["mezcla", "tfidf", "knn"] as const;
export type OwnModel = (typeof MODEL_NAMES)[number];
export const RECOMMENDERS = [...MODEL_NAMES, "random", "most-voted", "text"] as const;
export type Recommender = (typeof RECOMMENDERS)[number];

/** For each film, in the order of films.arrow, the rows recommended, best first. */
export type Lists = readonly Int32Array[];

export interface RecommenderJob {
  /** sorted by id */
  readonly films: readonly CleanFilm[];
  readonly opened: Opened<HierarchicalNSW>;
  readonly threads: number;
  readonly onKnn: (done: number) => void;
  readonly onText: (done: number) => void;
}

/** What each recommender recommends for every film. Errors: Problem if cleanMovies.csv is not the file of the build. */
export async function recommendAll(job: RecommenderJob): Promise<Record<Recommender, Lists>> {
  const { listLength: k, seed } = evaluateSettings;
  const { films, mezcla, tfidf } = job.opened;
  job.onText(0);
  return {
    mezcla: tableLists(mezcla, k),
    tfidf: tableLists(tfidf, k),
    random: randomLists(films.count, k, seed),
    "most-voted": mostVotedLists(films.voteCounts, k),
    text: await textLists(job.films, k, job.threads, job.onText),
    knn: await knnLists(job.opened.knn, k, job.onKnn),
  };
}

/** The first k of a table of precomputed neighbours, as rows. */
export const tableLists = ({ count, neighbours }: NeighboursTable, k: number): Int32Array[] =>
  Array.from({ length: count }, (_, row) => Int32Array.from(neighbours.at(row).subarray(0, k)));

/** The films of cleanMovies.csv by id: the rows of the build, which must have been made from this file. */
export async function readFilmsOfBuild(artifacts: string, { manifest }: Opened): Promise<CleanFilm[]> {
  const path = join(artifacts, CLEAN_MOVIES);
  const { rows, facts } = await readFilms(artifacts);
  const expected = manifest.inputs[CLEAN_MOVIES];
  const how = expected === undefined ? "the manifest does not name it" : difference(expected, facts);
  if (how)
    throw new Problem(
      `${path} is not the file that the build was made of: ${how}; run: ${nextCommand("build-model", artifacts)}`,
    );
  return rows.sort((a, b) => a.id - b.id);
}
