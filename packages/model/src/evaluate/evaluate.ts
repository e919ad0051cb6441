import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import {
  canonicalJson,
  EVALUATION,
  type Opened,
  openArtifacts,
  replaceFile,
  schemaOf,
} from "@movies/artifacts";
import type { HierarchicalNSW } from "hnswlib-node";
import type { CleanFilm } from "../input/films.js";
import { openIndex, searchAround } from "../knn/open-index.js";
import { evenlySpaced, recalls } from "../knn/recall.js";
import { evaluateSettings } from "../settings.js";
import { coLikes, mostLikedLists } from "./co-likes.js";
import { groupsOf, questionsOf } from "./collections.js";
import { catalogueFigures, coLikeFigures, collectionFigures, meanFigure } from "./figures.js";
import { pairFigures, similaritiesOf } from "./pair-figures.js";
import { type JudgedPairs, readPairs } from "./pairs.js";
import { type Likes, type RatingFiles, readLikes } from "./ratings.js";
import {
  type Lists,
  RECOMMENDERS,
  type Recommender,
  readFilmsOfBuild,
  recommendAll,
} from "./recommenders.js";
import type { CatalogueFigures, CollectionFigures, Evaluation } from "./report.js";

/** The current step and its progress; both numbers are 0 if it cannot be counted. */
export interface EvaluateProgress {
  readonly step: "open" | "ratings" | "text" | "knn" | "recall" | "pairs" | "figures";
  readonly done: number;
  readonly total: number;
}

export interface EvaluateOptions {
  /** the folder with the build and the clean files it was made from */
  readonly artifacts: string;
  /** MovieLens ratings, to judge by what people liked as well */
  readonly ratings?: RatingFiles;
  /** pairs of films that people judged to be alike or not, to judge by them as well */
  readonly pairs?: string;
  /** worker threads for the text baseline; by default one per core */
  readonly threads?: number;
  readonly onProgress?: (progress: EvaluateProgress) => void;
}

/**
 * Judges every model of the build beside the baselines and writes the figures to evaluation.json in `artifacts`.
 * The same artifacts and ratings give the same bytes. What the figures mean: docs/evaluation.md. Errors: Problem.
 */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const { artifacts, threads = availableParallelism(), onProgress = () => {} } = options;
  const report = (step: EvaluateProgress["step"], done = 0, total = 0) => onProgress({ step, done, total });
  report("open");
  const opened = await openArtifacts(artifacts, openIndex);
  const { count } = opened.films;
  if (options.ratings) report("ratings");
  // before the long work, so that a bad row is reported at once
  const likes = options.ratings && (await likesOf(options.ratings, opened));
  const judged = options.pairs === undefined ? undefined : await readPairs(options.pairs, opened);
  const films = await readFilmsOfBuild(artifacts, opened);
  const lists = await recommendAll({
    films,
    opened,
    threads,
    onKnn: (done) => report("knn", done, count),
    onText: (done) => report("text", done, count),
  });
  const groups = groupsOf(opened.films);
  report("recall");
  const sample = evenlySpaced(count, evaluateSettings.knnSample);
  const points = Array.from({ length: count }, (_, row) => opened.knn.getPoint(row));
  const shares = recalls(points, sample, 5, (row) => lists.knn[row].subarray(0, 5));
  if (judged) report("pairs");
  const pairs = judged ? await judgeByPairs(judged, artifacts, opened, films) : null;
  const evaluation: Evaluation = {
    build: opened.manifest.build,
    settings: evaluateSettings,
    ...(await judge(opened, lists, groups, (done) => report("figures", done, RECOMMENDERS.length))),
    knn: { recallAt5: meanFigure(shares, sample, groups) },
    coLikes: likes ? judgeByLikes(likes, lists, groups) : null,
    pairs,
  };
  await replaceFile(
    join(artifacts, EVALUATION),
    canonicalJson({ $schema: schemaOf("evaluation"), ...evaluation }),
  );
  return evaluation;
}

const likesOf = (files: RatingFiles, { films }: Opened): Promise<Likes> =>
  readLikes(files, (id) => films.rowOf(id), evaluateSettings.likedFrom);

async function judge(
  { films }: Opened,
  lists: Record<Recommender, Lists>,
  groups: Int32Array,
  onModel: (done: number) => void,
): Promise<Pick<Evaluation, "collections" | "catalogue">> {
  const questions = questionsOf(films);
  const collections: CollectionFigures[] = [];
  const catalogue: CatalogueFigures[] = [];
  for (const [done, model] of RECOMMENDERS.entries()) {
    onModel(done);
    await setImmediate(); // lets Ctrl-C through
    collections.push(...collectionFigures(model, lists[model], questions));
    catalogue.push(catalogueFigures(model, lists[model], films, groups));
  }
  return { collections, catalogue };
}

function judgeByLikes(
  { byUser, ratings, likes, inCatalogue }: Likes,
  lists: Record<Recommender, Lists>,
  groups: Int32Array,
): Evaluation["coLikes"] {
  const { listLength, leastLikes } = evaluateSettings;
  const mostLiked = mostLikedLists(byUser, groups.length, listLength);
  const models = coLikeFigures(lists, mostLiked, coLikes(byUser, leastLikes), groups);
  return { users: byUser.length, ratings, likes, likesInCatalogue: inCatalogue, models };
}

async function judgeByPairs(
  judged: JudgedPairs,
  artifacts: string,
  opened: Opened<HierarchicalNSW>,
  films: readonly CleanFilm[],
): Promise<Evaluation["pairs"]> {
  const { mezcla, tfidf, knn } = opened;
  return pairFigures(judged, await similaritiesOf(artifacts, opened, films), {
    mezcla: (row) => mezcla.neighbours.at(row),
    tfidf: (row) => tfidf.neighbours.at(row),
    knn: (row) => searchAround(knn, knn.getPoint(row), row, 50),
  });
}
