import { MEZCLA_NUMBERS, type Opened } from "@movies/artifacts";
import { reached, type SparseMatrix } from "@movies/sparse-neighbours";
import type { HierarchicalNSW } from "hnswlib-node";
import { distance } from "ml-distance";
import { readFilmCredits } from "../input/credits.js";
import type { CleanFilm } from "../input/films.js";
import { fitBlend } from "../mezcla/blend.js";
import { creditCounts } from "../mezcla/credit-counts.js";
import { numbersOf, reachesOfRow } from "../mezcla/film-job.js";
import { evaluateSettings } from "../settings.js";
import { countTexts } from "../text/counts.js";
import { fitTfidf } from "../text/tfidf.js";
import { PARTS, tokenizeFilms } from "../text/tokens.js";
import { type Figure, figures, meanFigures, renumbered } from "./bootstrap.js";
import { areaUnderCurve } from "./metrics.js";
import type { JudgedPair, JudgedPairs } from "./pairs.js";
import { MODEL_NAMES, type OwnModel } from "./recommenders.js";
import type { Evaluation } from "./report.js";

/** How similar each model finds two films, whichever they are: not only the 50 nearest, which the build keeps. */
export type Similarities = Record<OwnModel, (row: number, other: number) => number>;

/** Fits the models again from the clean files. @param films sorted by id */
export async function similaritiesOf(
  artifacts: string,
  { knn }: Opened<HierarchicalNSW>,
  films: readonly CleanFilm[],
): Promise<Similarities> {
  const texts = await tokenizeFilms(films);
  const ids = Int32Array.from(films, ({ id }) => id);
  const { credits } = await readFilmCredits(artifacts, ids);
  const blend = await fitBlend(films, texts, creditCounts(credits));
  const numbers = numbersOf(films);
  const { vectors } = fitTfidf(countTexts(texts, [PARTS.genres, PARTS.title, PARTS.overview]));
  return {
    mezcla: (row, other) =>
      reachesOfRow(numbers, row).reduce(
        (sum, reach, a) => sum + reached(reach, numbers[MEZCLA_NUMBERS[a]][other]),
        product(blend.vectors, row, other),
      ),
    tfidf: (row, other) => product(vectors, row, other),
    knn: (row, other) => 1 / (1 + distance.euclidean(knn.getPoint(row), knn.getPoint(other))),
  };
}

function product({ starts, columns, values }: SparseMatrix, row: number, other: number): number {
  let sum = 0;
  for (let i = starts[row], j = starts[other]; i < starts[row + 1] && j < starts[other + 1]; ) {
    if (columns[i] === columns[j]) sum += values[i++] * values[j++];
    else if (columns[i] < columns[j]) i++;
    else j++;
  }
  return sum;
}

/**
 * Judges the models by pairs; films that are asked about are drawn again with all their pairs.
 * @param nearest the 50 nearest of a film by each model
 */
export function pairFigures(
  { found, count }: JudgedPairs,
  similarities: Similarities,
  nearest: Record<OwnModel, (row: number) => ArrayLike<number>>,
): NonNullable<Evaluation["pairs"]> {
  const { seed, draws } = evaluateSettings;
  const within = (model: OwnModel, isGood: boolean): Figure => {
    const pairs = found.filter((pair) => pair.isGood === isGood);
    const hits = pairs.map(({ row, other }) => Number(Array.from(nearest[model](row)).includes(other)));
    return meanFigures(
      [hits],
      pairs.map(({ row }) => row),
      { seed, draws },
    )[0];
  };
  return {
    pairs: count,
    pairsInCatalogue: found.length,
    good: found.filter(({ isGood }) => isGood).length,
    models: MODEL_NAMES.map((model) => ({
      model,
      auc: aucFigure(
        found,
        found.map(({ row, other }) => similarities[model](row, other)),
      ),
      goodWithin50: within(model, true),
      badWithin50: within(model, false),
    })),
  };
}

function aucFigure(pairs: readonly JudgedPair[], scores: readonly number[]): Figure {
  const { seed, draws } = evaluateSettings;
  const isGood = pairs.map((pair) => pair.isGood);
  const { numbers, count } = renumbered(pairs.map(({ row }) => row));
  const hasBoth = new Set(isGood).size === 2;
  const curve = (weights: Int32Array) => areaUnderCurve(scores, isGood, (i) => weights[numbers[i]]);
  return figures(hasBoth ? pairs.length : 0, count, [curve], { seed, draws })[0];
}
