import type { FilmsTable } from "@movies/artifacts";
import { evaluateSettings } from "../settings.js";
import { type Figure, figures, meanFigures, renumbered } from "./bootstrap.js";
import type { CoLiked } from "./co-likes.js";
import type { Question } from "./collections.js";
import { coverage, gini, tallier, timesRecommended } from "./concentration.js";
import { diversityOf, hitAt, ndcgAt, recallAt, reciprocalRankAt } from "./metrics.js";
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
  return {
    model,
    coverageAt10: known(coverageAt10),
    giniAt10: known(giniAt10),
    ...listFigures(lists, films, groups),
    over200: times.filter((count) => count > OFTEN).length,
    mostRecommended: often,
  };
}

/** In so many lists a film is a hub: recommended whatever was asked. */
const OFTEN = 200;

/** What the lists are like in themselves, over all films. */
function listFigures(lists: Lists, films: FilmsTable, groups: Int32Array) {
  const genres = Array.from({ length: films.count }, (_, row) => new Set(films.genres(row)));
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const rows = [...lists.keys()];
  const several = rows.filter((row) => lists[row].length > 1);
  const diversity = several.map((row) =>
    diversityOf(Array.from(lists[row].subarray(0, k), (near) => genres[near])),
  );
  const collected = rows.filter((row) => (sizes.get(groups[row]) ?? 0) > 1 && lists[row].length > 0);
  const own = collected.map((row) => {
    const first = lists[row].subarray(0, k);
    return first.filter((near) => groups[near] === groups[row]).length / first.length;
  });
  return {
    diversityAt10: meanFigure(diversity, several, groups),
    ownCollectionAt10: meanFigure(own, collected, groups),
  };
}

/**
 * Mean nDCG@10 of every recommender over the films that enough users liked; the relevances are computed once.
 * @param mostLiked a list for every film, beside those of the recommenders
 */
export function coLikeFigures(
  lists: Record<Recommender, Lists>,
  mostLiked: Lists,
  films: Iterable<CoLiked>,
  groups: Int32Array,
): CoLikeFigures[] {
  const judged = [
    ...RECOMMENDERS.map((model) => ({ model, lists: lists[model] })),
    { model: "most-liked" as const, lists: mostLiked },
  ];
  const rows: number[] = [];
  const columns = judged.flatMap((): number[][] => [[], []]);
  for (const { row, relevance, fameFree } of films) {
    rows.push(row);
    judged.forEach((own, i) => {
      columns[2 * i].push(ndcgAt(k, own.lists[row], relevance));
      columns[2 * i + 1].push(ndcgAt(k, own.lists[row], fameFree));
    });
  }
  const means = meanFigures(columns, groupsOfRows(rows, groups), bootstrap);
  return judged.map(({ model }, i) => ({
    model,
    ndcgAt10: known(means[2 * i]),
    fameFreeNdcgAt10: known(means[2 * i + 1]),
  }));
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
