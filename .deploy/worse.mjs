// Says in sentences what of a new build is worse than the last one. Pure: no-worse.mjs reads the files and runs the commands.

/** @typedef {import("../packages/model/dist/index.js").Evaluation} Evaluation */
/** @typedef {import("../packages/diff/dist/index.js").FoldersDiff} Difference */
/** @typedef {import("../packages/diff/dist/index.js").FilmsDiff} Rows */
/** @typedef {{ [P in keyof Difference]: NonNullable<Difference[P]> }} Whole */
/** @typedef {typeof import("./no-worse.json")} Limits */
/** @typedef {Partial<Record<string, number>>} ByName */

/**
 * The sentences on what is worse; none if nothing is.
 * @param {Evaluation} last what `movies evaluate` wrote for the last build
 * @param {Evaluation} now and for the new one
 * @param {Pick<Whole, "films" | "credits" | "builds">} diff what `movies diff --json` says of the two folders
 * @param {Limits} limits no-worse.json
 */
export function whatIsWorse(last, now, diff, limits) {
  return [
    ...worseFigures(figuresOf(last), figuresOf(now), limits.evaluation),
    ...worseRows("films", diff.films, limits),
    ...worseRows("credits", diff.credits, limits),
    ...worseChurn(diff.builds.churn, limits),
  ];
}

/**
 * The figures that have a limit, by its name.
 * @param {Evaluation} evaluation
 */
export function figuresOf({ collections, catalogue, knn }) {
  const hit = (/** @type {"all" | "hard"} */ films) =>
    collections.find((row) => row.model === "mezcla" && row.half === "test" && row.films === films)?.hitAt10;
  return {
    hitAt10: hit("all"),
    hitAt10Hard: hit("hard"),
    coverageAt10: catalogue.find(({ model }) => model === "mezcla")?.coverageAt10,
    recallAt5: knn.recallAt5,
  };
}

const FIGURES = /** @type {const} */ ([
  ["hitAt10", "hit@10 of mezcla on the test half"],
  ["hitAt10Hard", "hit@10 of mezcla on the hard films of the test half"],
  ["coverageAt10", "coverage@10 of mezcla"],
  ["recallAt5", "recall@5 of the HNSW index"],
]);

/**
 * @param {ReturnType<typeof figuresOf>} last
 * @param {ReturnType<typeof figuresOf>} now
 * @param {Limits["evaluation"]} limits
 */
function worseFigures(last, now, limits) {
  return FIGURES.flatMap(([name, words]) => {
    const was = last[name];
    const is = now[name];
    if (typeof was?.value !== "number") return []; // nothing was measured before
    const interval = `${was.value} [${was.low}, ${was.high}]`;
    if (typeof is?.value !== "number") return [`${words} was ${interval} and cannot be measured any more`];
    const least = (was.low ?? was.value) - limits[name];
    return is.value >= least
      ? []
      : [`${words} was ${interval} and is ${is.value}; expected ${round(least)} or more`];
  });
}

/**
 * @param {"films" | "credits"} name
 * @param {Rows} rows
 * @param {Limits} limits
 */
function worseRows(name, rows, limits) {
  const kept = rows.before - rows.removed.length;
  const lost = overLimit(
    rows.removed.length,
    rows.before,
    limits.removed[name],
    (share) => `${share} ${name} of the last build are not in the new one`,
  );
  const columns = rows.columns.removed.map((column) => `the column ${column} of ${name} is gone`);
  const changed = Object.entries(/** @type {ByName} */ ({ ...limits.changed, why: undefined }));
  const values = changed.flatMap(([column, limit]) =>
    overLimit(
      rows.changed.filter(({ cells }) => cells.some((cell) => cell.column === column)).length,
      kept,
      limit,
      (share) => `${share} ${name} have another ${column} than before`,
    ),
  );
  return [...lost, ...columns, ...values];
}

/**
 * @param {Whole["builds"]["churn"]} churn
 * @param {Limits} limits
 */
function worseChurn(churn, { churn: limits }) {
  return churn.flatMap(({ model, films, changed }) =>
    changed <= limits[model]
      ? []
      : [
          `${percent(changed)} of the five recommendations of ${model} have changed, over ${films} films; expected ${percent(limits[model])} or less`,
        ],
  );
}

/**
 * Nothing if there is no limit or the count keeps to it; else the sentence, with what was expected.
 * @param {number} count
 * @param {number} of
 * @param {number | undefined} limit share of `of`
 * @param {(share: string) => string} sentence
 */
function overLimit(count, of, limit, sentence) {
  if (limit === undefined || count <= of * limit) return [];
  return [`${sentence(`${count} of ${of}`)} (${percent(count / of)}); expected ${percent(limit)} or less`];
}

const percent = (/** @type {number} */ share) => `${round(100 * share)} %`;
const round = (/** @type {number} */ number) => Math.round(number * 10_000) / 10_000;
