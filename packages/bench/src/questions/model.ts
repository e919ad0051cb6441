import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { CLEAN_CREDITS, CLEAN_MOVIES } from "@movies/artifacts";
import { alternate } from "../alternate.js";
import type { Question } from "../answer.js";
import { figure, spreadText } from "../format.js";
import { type Cost, runScript } from "../measure/command.js";
import { pythonPeer } from "../measure/python.js";
import { settings } from "../settings.js";
import { pairedRatio, spread } from "../statistics.js";
import { costRow, cpus, peaks, walls } from "./etl.js";

/** `movies build-model` in its steps, and in whole beside scikit-learn where there is one. */
export const model: Question = async ({ artifacts, scratch, effort, say }) => {
  const folder = join(scratch, "artifacts");
  mkdirSync(folder);
  for (const name of [CLEAN_MOVIES, CLEAN_CREDITS]) copyFileSync(join(artifacts, name), join(folder, name));
  const build = () => runScript("work/build-steps", folder);
  const sklearn = pythonPeer("sklearn_peer.py", "sklearn", "pandas");
  const rounds = settings.longRounds[effort];
  if (typeof sklearn === "string") say(`*** SKIPPED: build-model beside scikit-learn: ${sklearn} ***`);
  const measured: { ours: Cost[]; sklearn?: Cost[] } =
    typeof sklearn === "string"
      ? await alternate({ ours: build }, rounds)
      : await alternate({ ours: build, sklearn: () => sklearn(join(folder, CLEAN_MOVIES)) }, rounds);

  const peer = measured.sklearn;
  const wall = peer && pairedRatio(walls(measured.ours), walls(peer));
  const cpu = peer && pairedRatio(cpus(measured.ours), cpus(peer));
  return {
    title: "`movies build-model`, three models, beside scikit-learn, two of them",
    table: [
      ["what", "seconds", "CPU seconds", "peak MB", "build-model / it, wall", "build-model / it, CPU"],
      costRow("`movies build-model`", measured.ours),
      ...(peer ? [costRow("scikit-learn: tf-idf, top 50, knn", peer, wall, cpu)] : []),
      ...stepRows(measured.ours),
    ],
    notes: [
      "The steps overlap: while the workers search for neighbours of tfidf, the main thread makes the look-up tables; HNSW is built beside everything, and its step is the rest of the waiting for it.",
      ...(typeof sklearn === "string" ? [`Not beside scikit-learn: ${sklearn}.`] : []),
    ],
    ratios: {
      ...(wall &&
        cpu &&
        peer && {
          "model.wall": wall.median,
          "model.cpu": cpu.median,
          "model.memory": pairedRatio(peaks(measured.ours), peaks(peer)).median,
        }),
    },
    figures: {
      "model.wall": spread(walls(measured.ours)).median,
      "model.peak": spread(peaks(measured.ours)).median,
    },
  };
};

function stepRows(costs: readonly Cost[]): string[][] {
  const rounds = costs.map(({ stdout }) => JSON.parse(stdout) as Record<string, number>);
  return Object.keys(rounds[0] ?? {}).map((step) => [
    `… its step ${step}`,
    spreadText(spread(rounds.map((round) => round[step] ?? 0))),
    figure(Number.NaN),
    figure(Number.NaN),
    "",
    "",
  ]);
}
