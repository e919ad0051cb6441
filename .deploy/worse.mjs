// What of a new build is worse than the last one, in sentences. Pure: .deploy/no-worse reads and runs what it takes.

/**
 * `last` and `now` are what `movies evaluate` wrote, `diff` is what `movies diff --json` says of the two folders, `limits`
 * is .deploy/no-worse.json. Gives the sentences of what is worse, none where nothing is.
 */
export function whatIsWorse(last, now, diff, limits) {
  return [
    ...worseFigures(figuresOf(last), figuresOf(now), limits.evaluation),
    ...["films", "credits"].flatMap((rows) => worseRows(rows, diff[rows], limits)),
    ...worseChurn(diff.builds.churn, limits.churn),
  ];
}

/** The figures that are held, by the names of their limits: `{value, low, high, n}`, all null where nothing was measured. */
export function figuresOf({ collections, catalogue, knn }) {
  const hit = (films) =>
    collections.find((row) => row.model === "mezcla" && row.half === "test" && row.films === films)?.hitAt10;
  return {
    hitAt10: hit("all"),
    hitAt10Hard: hit("hard"),
    coverageAt10: catalogue.find(({ model }) => model === "mezcla")?.coverageAt10,
    recallAt5: knn.recallAt5,
  };
}

const FIGURES = {
  hitAt10: "hit@10 of mezcla on the test half",
  hitAt10Hard: "hit@10 of mezcla on the hard films of the test half",
  coverageAt10: "coverage@10 of mezcla",
  recallAt5: "recall@5 of the HNSW index",
};

function worseFigures(last, now, limits) {
  return Object.entries(FIGURES).flatMap(([name, words]) => {
    const was = last[name];
    const is = now[name];
    if (typeof was?.value !== "number") return []; // nothing was measured that could be lost
    const interval = `${was.value} [${was.low}, ${was.high}]`;
    if (typeof is?.value !== "number") return [`${words} was ${interval} and cannot be measured any more`];
    const least = was.low - limits[name];
    return is.value >= least
      ? []
      : [`${words} was ${interval} and is ${is.value}; expected ${round(least)} or more`];
  });
}

function worseRows(name, rows, { removed, changed }) {
  const kept = rows.before - rows.removed.length;
  const lost = overLimit(
    rows.removed.length,
    rows.before,
    removed[name],
    (share) => `${share} ${name} of the last build are not in the new one`,
  );
  const columns = rows.columns.removed.map((column) => `the column ${column} of ${name} is gone`);
  const cells = new Map();
  for (const { cells: row } of rows.changed)
    for (const { column } of row) cells.set(column, (cells.get(column) ?? 0) + 1);
  const values = [...cells].flatMap(([column, count]) =>
    overLimit(count, kept, changed[column], (share) => `${share} ${name} have another ${column} than before`),
  );
  return [...lost, ...columns, ...values];
}

function worseChurn(churn, limits) {
  return churn.flatMap(({ model, films, changed }) =>
    changed <= limits[model]
      ? []
      : [
          `${percent(changed)} of the five recommendations of ${model} are others than before, over ${films} films; expected ${percent(limits[model])} or less`,
        ],
  );
}

/** Nothing where there is no limit, or the count keeps to it; else the sentence, with what was expected. */
function overLimit(count, of, limit, sentence) {
  if (limit === undefined || count <= of * limit) return [];
  return [`${sentence(`${count} of ${of}`)} (${percent(count / of)}); expected ${percent(limit)} or less`];
}

const percent = (share) => `${round(100 * share)} %`;
const round = (number) => Math.round(number * 10_000) / 10_000;
