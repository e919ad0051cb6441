import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Question } from "../question.js";
import { settings } from "../settings.js";
import { SEVEN } from "../seven.js";
import { exponent, figure, megabytes } from "../statistics.js";
import { artifactsOf, type Grown, grow, type Served, serve } from "./grow.js";

export interface Growth extends Answer {
  readonly points: readonly Point[];
}

export type Point = Grown & { readonly served: Served };
type Take = (point: Point) => number;

/** How time and memory of every stage grow with the catalogue, on generated worlds. */
export const growth = (async ({ sizes, worlds, scratch, effort, say }) => {
  const folder = (films: number) => join(worlds ?? scratch, String(films));
  const grown: Grown[] = [];
  for (const films of sizes) grown.push(await grow(films, folder(films), say));
  const served = await serve(
    sizes.map((films) => artifactsOf(folder(films))),
    effort,
  );
  if (worlds === undefined) for (const films of sizes) rmSync(folder(films), { recursive: true });
  const points = grown.flatMap((each, i) =>
    served[i] === undefined ? [] : [{ ...each, served: served[i] }],
  );
  return { ...answerOf(points), points };
}) satisfies Question;

/** The columns of the table. */
const COLUMNS: readonly (readonly [heading: string, Take, format: (value: number) => string])[] = [
  ["raw MB", ({ raw }) => raw, megabytes],
  ["etl CPU s", ({ etl }) => etl.cpu, figure],
  ["etl MB", ({ etl }) => etl.peak, megabytes],
  ["model CPU s", ({ model }) => model.cpu, figure],
  ["model s", ({ model }) => model.wall, figure],
  ["model MB", ({ model }) => model.peak, megabytes],
  ["recall@5", ({ recallAt5 }) => recallAt5, figure],
  ["to ship MB", ({ artifacts }) => artifacts, megabytes],
  ["ready ms", ({ served }) => served.ready, figure],
  ["service MB", ({ served }) => served.memory, megabytes],
];

/** The quantities that are fitted to a power of the number of films. */
const POWERS: readonly (readonly [what: string, Take])[] = [
  ["etl CPU", ({ etl }) => etl.cpu],
  ["build-model CPU", ({ model }) => model.cpu],
  ["build-model memory", ({ model }) => model.peak],
  ["files", ({ artifacts }) => artifacts],
];

function answerOf(points: readonly Point[]): Answer {
  const named = (point: Point) => `${point.films.toLocaleString("en")} films`;
  const latencies = (["p50", "p99"] as const).map((share) => {
    const of = ({ served }: Point) =>
      SEVEN.map((question) => figure(served.latency[question][share])).join(" · ");
    return `${share} in ms of ${SEVEN.join(" · ")}: ${points.map((point) => `${named(point)} ${of(point)}`).join("; ")}.`;
  });
  const powers = POWERS.map(([what, take]) => {
    const power = exponent(points.map((point) => ({ x: point.films, y: take(point) })));
    return `${what} ${figure(power)}`;
  });
  return {
    title: "How it grows, on generated worlds",
    table: [
      ["films", ...COLUMNS.map(([heading]) => heading)],
      ...points.map((point) => [
        point.films.toLocaleString("en"),
        ...COLUMNS.map(([, take, format]) => format(take(point))),
      ]),
    ],
    notes: [
      `CPU seconds are those of all threads. ${points.map((point) => `${named(point)}: ${point.date}, ${point.commit}`).join("; ")}.`,
      ...latencies,
      ...(points.length > 1
        ? [`From the first to the last, with the films to the power of: ${powers.join(", ")}.`]
        : []),
    ],
    ratios: ratiosOf(points),
    figures: Object.fromEntries(
      points.flatMap(({ films, etl, served }) => [
        [`growth.${films}.etl.peak`, etl.peak],
        [`growth.${films}.service`, served.memory],
      ]),
    ),
  };
}

/** The largest world compared with the usual one. */
function ratiosOf(points: readonly Point[]): Record<string, number> {
  const from = points.find(({ films }) => films === settings.growth.from) ?? points[0];
  const last = points.at(-1);
  if (from === undefined || last === undefined || last === from) return {};
  const perFilm = (take: Take) => take(last) / last.films / (take(from) / from.films);
  const slower = SEVEN.map(
    (question) => last.served.latency[question].p50 / from.served.latency[question].p50,
  );
  return {
    [`growth.${last.films}.etl`]: perFilm(({ etl }) => etl.cpu),
    [`growth.${last.films}.model`]: perFilm(({ model }) => model.cpu),
    [`growth.${last.films}.latency`]: Math.max(...slower),
  };
}
