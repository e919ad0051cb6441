import { join } from "node:path";
import { alternate } from "../alternate.js";
import type { Question } from "../answer.js";
import { figure, megabytes, spreadText } from "../format.js";
import { type Cost, runScript } from "../measure/command.js";
import { pythonPeer } from "../measure/python.js";
import { movies } from "../places.js";
import { settings } from "../settings.js";
import { pairedRatio, type Spread, spread } from "../statistics.js";

/** `movies etl` against a bare papaparse streaming pass over the two files, and pandas doing the same where there is one. */
export const etl: Question = async ({ raw, scratch, effort, say }) => {
  const ours = () => movies("etl", "--raw", raw, "--out", join(scratch, "out"), "--quiet");
  const pass = () => runScript("peers/papaparse-pass", raw);
  const measured = await alternate({ ours, pass }, settings.rounds[effort], 1);
  const pandas = pythonPeer("pandas_peer.py", "pandas");
  if (typeof pandas === "string") say(`*** SKIPPED: etl beside pandas: ${pandas} ***`);
  const peer =
    typeof pandas === "string"
      ? undefined
      : await alternate({ ours, pandas: () => pandas(raw) }, settings.longRounds[effort]);

  const wall = pairedRatio(walls(measured.ours), walls(measured.pass));
  const cpu = pairedRatio(cpus(measured.ours), cpus(measured.pass));
  const beside = peer && pairedRatio(walls(peer.ours), walls(peer.pandas));
  return {
    title: "`movies etl` beside a bare papaparse pass over the two files",
    table: [
      ["what", "seconds", "CPU seconds", "peak MB", "etl / it, wall", "etl / it, CPU"],
      costRow("`movies etl`", measured.ours),
      costRow("papaparse, rows counted", measured.pass, wall, cpu),
      ...(peer
        ? [
            costRow(
              "pandas, the same cleaning",
              peer.pandas,
              beside,
              pairedRatio(cpus(peer.ours), cpus(peer.pandas)),
            ),
          ]
        : []),
    ],
    notes: typeof pandas === "string" ? [`Not beside pandas: ${pandas}.`] : [],
    ratios: {
      "etl.wall": wall.median,
      "etl.cpu": cpu.median,
      "etl.memory": pairedRatio(peaks(measured.ours), peaks(measured.pass)).median,
      ...(beside && { "etl.pandas": beside.median }),
    },
    figures: {
      "etl.wall": spread(walls(measured.ours)).median,
      "etl.peak": spread(peaks(measured.ours)).median,
    },
  };
};

export const walls = (costs: readonly Cost[]): number[] => costs.map(({ wall }) => wall);
export const cpus = (costs: readonly Cost[]): number[] => costs.map(({ cpu }) => cpu);
export const peaks = (costs: readonly Cost[]): number[] => costs.map(({ peak }) => peak);

/** What commands took, and their ratios to what they are compared to. */
export function costRow(name: string, costs: readonly Cost[], wall?: Spread, cpu?: Spread): string[] {
  const ratio = (of: Spread | undefined) => (of === undefined ? "" : spreadText(of));
  return [
    name,
    spreadText(spread(walls(costs))),
    figure(spread(cpus(costs)).median),
    megabytes(spread(peaks(costs)).median),
    ratio(wall),
    ratio(cpu),
  ];
}
