import type { Evaluation, Figure } from "@movies/model";
import { number, plural } from "../../terminal/numbers.js";
import { NO_BREAK, type Table, table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";

/** The figures for people: tables with the models beside one another. */
export function inWords(evaluation: Evaluation): Words {
  const { build, coLikes, pairs } = evaluation;
  return [
    `build ${build}; n films, and in brackets the 95 % interval`,
    "\nIs another film of the collection among the first ten? (hard: no word of the title in common)",
    collectionTable(evaluation),
    "\nHow much of the catalogue is ever recommended, and how unevenly (Gini: 0 even, 1 the same few for all)?",
    catalogueTable(evaluation),
    "\nHow different are the ten among themselves (by genres: 0 the same, 1 nothing in common), and how many are of the film's own collection?",
    listTable(evaluation),
    "\nDoes the HNSW index find the five nearest that brute force finds?",
    table([head("recall@5"), ["knn", ...withN(evaluation.knn.recallAt5)]], [1]),
    ...(coLikes === null ? [] : coLikeWords(coLikes)),
    ...(pairs === null ? [] : pairWords(pairs)),
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
  const rows = catalogue.map(({ model, coverageAt10, giniAt10, over200, mostRecommended }) => [
    model,
    ...withN(coverageAt10, giniAt10),
    number(over200),
    mostRecommended.map(({ title, times }) => `${title} (${number(times)})`).join(", "),
  ]);
  return table(
    [head("coverage@10", "Gini@10", "over 200", "most often recommended, times"), ...rows],
    [1, 4],
  );
}

function listTable({ catalogue }: Evaluation): Table {
  const rows = catalogue.map(({ model, diversityAt10, ownCollectionAt10 }) => [
    model,
    ...withN(diversityAt10),
    ...withN(ownCollectionAt10),
  ]);
  return table([[...head("diversity@10"), "n", "own collection@10"], ...rows], [1, 3]);
}

function pairWords({ pairs, pairsInCatalogue, good, models }: NonNullable<Evaluation["pairs"]>) {
  const rows = models.map(({ model, auc, goodWithin50, badWithin50 }) => [
    model,
    ...withN(auc),
    inBrackets(goodWithin50),
    inBrackets(badWithin50),
  ]);
  return [
    `\nDo the models agree with people on which films are alike? (${plural(pairs, "pair")}, ${number(pairsInCatalogue)} of films in the catalogue, of which ${number(good)} good)`,
    table([head("area under the curve", "good within 50", "bad within 50"), ...rows], [1]),
  ];
}

function coLikeWords({
  users,
  ratings,
  likes,
  likesInCatalogue,
  models,
}: NonNullable<Evaluation["coLikes"]>) {
  const rows = models.map(({ model, ndcgAt10, fameFreeNdcgAt10 }) => [
    model,
    ...withN(ndcgAt10, fameFreeNdcgAt10),
  ]);
  return [
    `\nWhat did people like who liked the film? (${plural(users, "user")}, ${plural(ratings, "rating")}, of which ${plural(likes, "like")}, ${number(likesInCatalogue)} of films in the catalogue)`,
    table([head("nDCG@10", "nDCG@10, fame-free"), ...rows], [1]),
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
