import { alternate } from "../alternate.js";
import type { Question } from "../answer.js";
import { figure, spreadText } from "../format.js";
import { runScript } from "../measure/command.js";
import { settings } from "../settings.js";
import { pairedRatio, spread } from "../statistics.js";

interface Passes {
  readonly cells: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** The Python-literal reader against `JSON.parse` on the same values as JSON. */
export const literal: Question = async ({ raw, effort }) => {
  const reader = (name: string) => async () =>
    JSON.parse((await runScript("work/literal", raw, name)).stdout) as Passes;
  const { whole, wanted, json } = await alternate(
    { whole: reader("literal"), wanted: reader("wanted"), json: reader("json") },
    settings.rounds[effort],
  );
  const seconds = (passes: readonly Passes[]) => passes.map((pass) => pass.seconds);
  const speed = (passes: readonly Passes[]) => spread(passes.map((pass) => pass.bytes / 1e6 / pass.seconds));
  const row = (name: string, passes: readonly Passes[]) => [
    name,
    figure((passes[0]?.bytes ?? 0) / 1e6),
    spreadText(speed(passes)),
    passes === json ? "1" : spreadText(pairedRatio(seconds(passes), seconds(json))),
  ];
  return {
    title: "The literal reader beside `JSON.parse` on the same values",
    table: [
      ["reader", "MB of text", "MB/s", "its time / that of JSON.parse"],
      row("literals, everything made", whole),
      row("literals, names made and the rest checked, as etl does", wanted),
      row("`JSON.parse`, everything made", json),
    ],
    notes: [
      `The ${figure(json[0]?.cells ?? 0)} nested cells of every fourth row, from memory; each reader in processes of its own, the median of 5 passes after one to warm.`,
    ],
    ratios: {
      "literal.whole": pairedRatio(seconds(whole), seconds(json)).median,
      "literal.wanted": pairedRatio(seconds(wanted), seconds(json)).median,
    },
    figures: { "literal.speed": speed(whole).median },
  };
};
