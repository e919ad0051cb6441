import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { CLEAN_CREDITS, CLEAN_MOVIES, CLEAN_TITLES } from "@movies/artifacts";
import { type Cost, pythonPeer, runScript } from "../measure/command.js";
import { alternate, beside, type Question, spreadOf } from "../question.js";
import { settings } from "../settings.js";
import { spreadText } from "../statistics.js";
import { costRow, cpu, peak, wall } from "./etl.js";

/** `movies build-model` step by step, and as a whole beside scikit-learn if that is installed. */
export const model: Question = async ({ artifacts, scratch, effort, say }) => {
  const folder = join(scratch, "artifacts");
  mkdirSync(folder);
  for (const name of [CLEAN_MOVIES, CLEAN_CREDITS, CLEAN_TITLES])
    copyFileSync(join(artifacts, name), join(folder, name));
  const ours = () => runScript("work/build-steps", [folder]);
  const sklearn = pythonPeer("sklearn_peer.py", "sklearn", "pandas");
  if (typeof sklearn === "string") say(`*** SKIPPED: build-model beside scikit-learn: ${sklearn} ***`);
  const contestants: Record<string, () => Promise<Cost>> =
    typeof sklearn === "string" ? { ours } : { ours, sklearn: () => sklearn(join(folder, CLEAN_MOVIES)) };
  const measured = await alternate(contestants, settings.longRounds[effort]);
  const own = measured.ours ?? [];
  const peer = measured.sklearn;
  return {
    title: "`movies build-model`, three models, beside scikit-learn, two of them",
    table: [
      ["what", "seconds", "CPU seconds", "peak MB", "build-model / it, wall", "build-model / it, CPU"],
      costRow("`movies build-model`", own),
      ...(peer ? [costRow("scikit-learn: tf-idf, top 50, knn", peer, own)] : []),
      ...stepRows(own),
    ],
    notes: [
      "The steps overlap: while the workers search for neighbours of tfidf, the main thread makes the look-up tables; HNSW is built beside everything, and its step is the rest of the waiting for it.",
      ...(typeof sklearn === "string" ? [`Not beside scikit-learn: ${sklearn}.`] : []),
    ],
    ratios: peer
      ? {
          "model.wall": beside(own, peer, wall).median,
          "model.cpu": beside(own, peer, cpu).median,
          "model.memory": beside(own, peer, peak).median,
        }
      : {},
    figures: {
      "model.wall": spreadOf(own, wall).median,
      "model.peak": spreadOf(own, peak).median,
    },
  };
};

function stepRows(costs: readonly Cost[]): string[][] {
  const rounds = costs.map(({ stdout }) => JSON.parse(stdout) as Record<string, number>);
  return Object.keys(rounds[0] ?? {}).map((step) => [
    `… its step ${step}`,
    spreadText(spreadOf(rounds, (round) => round[step] ?? 0)),
    ...["–", "–", "", ""],
  ]);
}
