import { join } from "node:path";
import { type Cost, movies, pythonPeer, runScript } from "../measure/command.js";
import { alternate, beside, type Question, spreadOf } from "../question.js";
import { settings } from "../settings.js";
import { figure, megabytes, spreadText } from "../statistics.js";

/** `movies etl` against a bare papaparse streaming pass over the two files, and pandas doing the same if there is one. */
export const etl: Question = async ({ raw, scratch, effort, say }) => {
  const ours = () => movies("etl", "--raw", raw, "--out", join(scratch, "out"), "--quiet");
  const pass = () => runScript("peers/papaparse-pass", [raw]);
  const measured = await alternate({ ours, pass }, settings.rounds[effort], 1);
  const pandas = pythonPeer("pandas_peer.py", "pandas");
  if (typeof pandas === "string") say(`*** SKIPPED: etl beside pandas: ${pandas} ***`);
  const peer =
    typeof pandas === "string"
      ? undefined
      : await alternate({ ours, pandas: () => pandas(raw) }, settings.longRounds[effort]);
  return {
    title: "`movies etl` beside a bare papaparse pass over the two files",
    table: [
      ["what", "seconds", "CPU seconds", "peak MB", "etl / it, wall", "etl / it, CPU"],
      costRow("`movies etl`", measured.ours),
      costRow("papaparse, rows counted", measured.pass, measured.ours),
      ...(peer ? [costRow("pandas, the same cleaning", peer.pandas, peer.ours)] : []),
    ],
    notes: typeof pandas === "string" ? [`Not beside pandas: ${pandas}.`] : [],
    ratios: {
      "etl.wall": beside(measured.ours, measured.pass, wall).median,
      "etl.cpu": beside(measured.ours, measured.pass, cpu).median,
      "etl.memory": beside(measured.ours, measured.pass, peak).median,
      ...(peer && { "etl.pandas": beside(peer.ours, peer.pandas, wall).median }),
    },
    figures: {
      "etl.wall": spreadOf(measured.ours, wall).median,
      "etl.peak": spreadOf(measured.ours, peak).median,
    },
  };
};

export const wall = (cost: Cost): number => cost.wall;
export const cpu = (cost: Cost): number => cost.cpu;
export const peak = (cost: Cost): number => cost.peak;

/** What a command used, and what ours used beside it. */
export function costRow(name: string, costs: readonly Cost[], ours?: readonly Cost[]): string[] {
  return [
    name,
    spreadText(spreadOf(costs, wall)),
    figure(spreadOf(costs, cpu).median),
    megabytes(spreadOf(costs, peak).median),
    ...[wall, cpu].map((take) => (ours === undefined ? "" : spreadText(beside(ours, costs, take)))),
  ];
}
