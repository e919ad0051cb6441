import type { Evaluation, Figure } from "@movies/model";
import { number, plural } from "../../terminal/numbers.js";
import { NO_BREAK, type Table, table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";

/** The figures for people: tables with the models beside one another. */
export function inWords(evaluation: Evaluation): Words {
  const { build, coLikes } = evaluation;
  return [
    `build ${build}; n films, and in brackets the 95 % interval`,
    "\nIs another film of the collection among the first ten? (hard: no word of the title in common)",
    collectionTable(evaluation),
    "\nHow much of the catalogue is ever recommended, and how unevenly (Gini: 0 even, 1 the same few for all)?",
    catalogueTable(evaluation),
    "\nDoes the HNSW index find the five nearest that brute force finds?",
    table([head("recall@5"), ["knn", ...withN(evaluation.knn.recallAt5)]], [1]),
    ...(coLikes === null ? [] : coLikeWords(coLikes)),
  ];
}

const head = (...figures: string[]): string[] => ["model", "n", ...figures];

function collectionTable({ collections }: Evaluation): Table {
  const rows = collections.map(({ model, half, films, hitAt10, recallAt10, mrrAt10 }) => [
    `${half}, ${films}`,
    model,
    ...withN(hitAt10, recallAt10, mrrAt10),
  ]);
  const parts = [...new Set(rows.map(([part]) => part))]; // models beside one another, part by part
  const ordered = parts.flatMap((part) => rows.filter((row) => row[0] === part));
  return table([["films", ...head("hit@10", "recall@10", "MRR@10")], ...ordered], [2]);
}

function catalogueTable({ catalogue }: Evaluation): Table {
  const rows = catalogue.map(({ model, coverageAt10, giniAt10, mostRecommended }) => [
    model,
    ...withN(coverageAt10, giniAt10),
    mostRecommended.map(({ title, times }) => `${title} (${number(times)})`).join(", "),
  ]);
  return table([head("coverage@10", "Gini@10", "most often recommended, times"), ...rows], [1]);
}

function coLikeWords({
  users,
  ratings,
  likes,
  likesInCatalogue,
  models,
}: NonNullable<Evaluation["coLikes"]>) {
  const rows = models.map(({ model, ndcgAt10 }) => [model, ...withN(ndcgAt10)]);
  return [
    `\nWhat did people like who liked the film? (${plural(users, "user")}, ${plural(ratings, "rating")}, of which ${plural(likes, "like")}, ${number(likesInCatalogue)} of films in the catalogue)`,
    table([head("nDCG@10"), ...rows], [1]),
  ];
}

/** How many films were counted, then the figures over them. */
const withN = (...figures: readonly Figure[]): string[] => [
  number(figures[0]?.n ?? 0),
  ...figures.map(inBrackets),
];

const inBrackets = ({ value, low, high }: Figure): string =>
  value === null || low === null || high === null
    ? "–"
    : `${value.toFixed(3)} [${low.toFixed(3)},${NO_BREAK}${high.toFixed(3)}]`;
