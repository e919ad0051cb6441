import type { FilmsTable } from "@movies/artifacts";
import { evaluateSettings } from "../settings.js";
import { type Figure, figures, meanFigures, renumbered } from "./bootstrap.js";
import type { CoLiked } from "./co-likes.js";
import type { Question } from "./collections.js";
import { coverage, gini, tallier, timesRecommended } from "./concentration.js";
import { hitAt, ndcgAt, recallAt, reciprocalRankAt } from "./metrics.js";
import { type Lists, RECOMMENDERS, type Recommender } from "./recommenders.js";
import type { CatalogueFigures, CoLikeFigures, CollectionFigures } from "./report.js";

const { listLength: k, mostRecommended, ...bootstrap } = evaluateSettings;

/** The figures of one recommender for each half of the collections, all films and hard ones. */
export function collectionFigures(
  model: Recommender,
  lists: Lists,
  questions: readonly Question[],
): CollectionFigures[] {
  return PARTS.map(({ half, films }) => {
    const asked = questions.filter((q) => q.half === half && (films === "all" || q.hard));
    const columns = [hitAt, recallAt, reciprocalRankAt].map((metric) =>
      asked.map(({ row, mates }) => metric(k, lists[row], mates)),
    );
    const groupOf = asked.map(({ collection }) => collection);
    const [hitAt10, recallAt10, mrrAt10] = meanFigures(columns, groupOf, bootstrap);
    return {
      model,
      half,
      films,
      hitAt10: known(hitAt10),
      recallAt10: known(recallAt10),
      mrrAt10: known(mrrAt10),
    };
  });
}

/** The order of the table: the most important first. */
const PARTS = [
  { half: "test", films: "all" },
  { half: "test", films: "hard" },
  { half: "tuning", films: "all" },
  { half: "tuning", films: "hard" },
] as const;

/**
 * Coverage and concentration of one recommender. The films that may be recommended are
 * resampled: drawing the films asked about would leave out a third of them, and coverage would always come out too low.
 */
export function catalogueFigures(
  model: Recommender,
  lists: Lists,
  films: FilmsTable,
  groups: Int32Array,
): CatalogueFigures {
  const times = timesRecommended(lists, films.count, k);
  const tally = tallier(times);
  const { numbers, count } = renumbered(groups);
  const weighted = (weights: Int32Array) => tally((row) => weights[numbers[row]]);
  const [coverageAt10, giniAt10] = figures(
    films.count,
    count,
    [(weights) => coverage(weighted(weights)), (weights) => gini(weighted(weights))],
    bootstrap,
  );
  const often = Array.from(times.keys())
    .filter((row) => times[row] > 0)
    .sort((a, b) => times[b] - times[a] || a - b)
    .slice(0, mostRecommended)
    .map((row) => ({ id: films.ids[row], title: films.title(row), times: times[row] }));
  return { model, coverageAt10: known(coverageAt10), giniAt10: known(giniAt10), mostRecommended: often };
}

/** Mean nDCG@10 of every recommender over the films that enough users liked; the relevances are computed once. */
export function coLikeFigures(
  lists: Record<Recommender, Lists>,
  films: Iterable<CoLiked>,
  groups: Int32Array,
): CoLikeFigures[] {
  const rows: number[] = [];
  const columns = RECOMMENDERS.map((): number[] => []);
  for (const { row, relevance } of films) {
    rows.push(row);
    RECOMMENDERS.forEach((model, i) => {
      columns[i].push(ndcgAt(k, lists[model][row], relevance));
    });
  }
  const means = meanFigures(columns, groupsOfRows(rows, groups), bootstrap);
  return RECOMMENDERS.map((model, i) => ({ model, ndcgAt10: known(means[i]) }));
}

/** The mean of one value over the given films. */
export function meanFigure(values: readonly number[], rows: readonly number[], groups: Int32Array): Figure {
  const [figure] = meanFigures([values], groupsOfRows(rows, groups), bootstrap);
  return known(figure);
}

const groupsOfRows = (rows: readonly number[], groups: Int32Array): number[] =>
  rows.map((row) => groups[row] ?? row);

function known(figure: Figure | undefined): Figure {
  if (figure === undefined) throw new Error("a statistic without its figure");
  return figure;
}
