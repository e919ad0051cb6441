import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Question } from "../answer.js";
import { figure, megabytes } from "../format.js";
import { latencies, type Served } from "../growth/latencies.js";
import { artifactsOf, type Grown, grow } from "../growth/world.js";
import { settings } from "../settings.js";
import { SEVEN } from "../seven.js";
import { exponent } from "../statistics.js";

export interface Growth extends Answer {
  readonly points: readonly Point[];
}

export type Point = Grown & { readonly served: Served };

/** How time and memory of every stage grow with the catalogue, on generated worlds. */
export const growth = (async ({ sizes, worlds, scratch, effort, say }) => {
  const home = worlds ?? scratch;
  const folder = (films: number) => join(home, String(films));
  const grown: Grown[] = [];
  for (const films of sizes) grown.push(await grow(films, folder(films), say));
  const served = await latencies(
    sizes.map((films) => artifactsOf(folder(films))),
    effort,
  );
  if (worlds === undefined) for (const films of sizes) rmSync(folder(films), { recursive: true });

  const points = grown.flatMap((each, i) => {
    const own = served[i];
    return own === undefined ? [] : [{ ...each, served: own }];
  });
  return { ...answerOf(points), points };
}) satisfies Question;

function answerOf(points: readonly Point[]): Answer {
  const from = points.find(({ films }) => films === settings.growth.from) ?? points[0];
  const last = points.at(-1);
  const ratios: Record<string, number> = {};
  if (from !== undefined && last !== undefined && last !== from) {
    const perFilm = (take: (point: Point) => number) => take(last) / last.films / (take(from) / from.films);
    const name = `growth.${last.films}`;
    ratios[`${name}.etl`] = perFilm((point) => point.etl.cpu);
    ratios[`${name}.model`] = perFilm((point) => point.model.cpu);
    ratios[`${name}.latency`] = Math.max(
      ...SEVEN.map((question) => last.served.latency[question].p50 / from.served.latency[question].p50),
    );
  }
  return {
    title: "How it grows, on generated worlds",
    table: [
      [
        "films",
        ...["raw MB", "etl CPU s", "etl MB", "model CPU s", "model s", "model MB", "recall@5", "to ship MB"],
        ...["ready ms", "service MB"],
      ],
      ...points.map((point) => [
        point.films.toLocaleString("en"),
        megabytes(point.raw),
        figure(point.etl.cpu),
        megabytes(point.etl.peak),
        figure(point.model.cpu),
        figure(point.model.wall),
        megabytes(point.model.peak),
        figure(point.recallAt5),
        megabytes(point.artifacts),
        figure(point.served.ready),
        megabytes(point.served.memory),
      ]),
    ],
    notes: [
      `CPU seconds are those of all threads. ${points.map(({ films, date, commit }) => `${films.toLocaleString("en")} films: ${date}, ${commit}`).join("; ")}.`,
      ...latencyNote(points, from),
      ...exponentNote(points),
    ],
    ratios,
    figures: Object.fromEntries(
      points.flatMap((point) => [
        [`growth.${point.films}.etl.peak`, point.etl.peak],
        [`growth.${point.films}.service`, point.served.memory],
      ]),
    ),
  };
}

function latencyNote(points: readonly Point[], from: Point | undefined): string[] {
  if (from === undefined) return [];
  return [
    ...["p50", "p99"].map((share) => {
      const of = (point: Point) =>
        SEVEN.map((question) => figure(point.served.latency[question][share as "p50" | "p99"])).join(" · ");
      return `${share} in ms of ${SEVEN.join(" · ")}: ${points.map((point) => `${point.films.toLocaleString("en")} films ${of(point)}`).join("; ")}.`;
    }),
  ];
}

function exponentNote(points: readonly Point[]): string[] {
  if (points.length < 2) return [];
  const power = (take: (point: Point) => number) =>
    figure(exponent(points.map((point) => ({ x: point.films, y: take(point) }))));
  return [
    `From the first to the last, with the films to the power of: etl CPU ${power(({ etl }) => etl.cpu)}, build-model CPU ${power(({ model }) => model.cpu)}, build-model memory ${power(({ model }) => model.peak)}, files ${power(({ artifacts }) => artifacts)}.`,
  ];
}
