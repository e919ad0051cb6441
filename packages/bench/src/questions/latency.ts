import { alternate } from "../alternate.js";
import type { Question } from "../answer.js";
import { askable } from "../askable.js";
import { figure } from "../format.js";
import { type Latency, openLoad } from "../measure/open-load.js";
import { type Server, startPeer, startService } from "../measure/service.js";
import { settings } from "../settings.js";
import { rewritten } from "../seven.js";
import { median, pairedRatio } from "../statistics.js";

/** p50, p99 and p99.9 of the seven in turn, each address new, under open load, beside a bare Hono server. */
export const latency: Question = async ({ artifacts, effort }) => {
  const { rates, seconds } = settings.openLoad;
  const ours = await startService(artifacts);
  const asked = await askable(ours, artifacts);
  const hono = await startPeer("bare-hono", asked);
  let number = 0;
  // As many as there are requests: nothing is answered from memory.
  const addresses = (rate: number) =>
    Array.from({ length: rate * (seconds[effort] + 2) }, (_, i) => {
      const { name, text } = asked[i % asked.length] ?? { name: "month", text: "enero" };
      return rewritten(name, text, ++number);
    });
  const ratios: Record<string, number> = {};
  const rows: string[][] = [];
  try {
    for (const rate of rates) {
      const load = (server: Server) => () => openLoad(server, addresses(rate), rate, seconds[effort]);
      const measured = await alternate({ ours: load(ours), hono: load(hono) }, settings.rounds[effort]);
      for (const share of ["p50", "p99"] as const)
        ratios[`latency.${rate}.${share}`] = pairedRatio(
          of(measured.ours, share),
          of(measured.hono, share),
        ).median;
      rows.push(
        row(`${rate} a second, service`, measured.ours),
        row(`${rate} a second, bare Hono`, measured.hono),
      );
    }
  } finally {
    await Promise.all([ours.stop(), hono.stop()]);
  }
  return {
    title: "Latency under open load, the seven in turn, every answer made",
    table: [["load", "p50 ms", "p99 ms", "p99.9 ms", "most ms"], ...rows],
    notes: [
      "A request is sent when it is due, whatever became of those before, and its time counts from then: nothing is left out because the server was slow. Medians of the rounds; the client's own work is in all of them.",
    ],
    ratios,
    figures: {},
  };
};

const of = (rounds: readonly Latency[], share: keyof Latency): number[] =>
  rounds.map((round) => round[share]);

const row = (name: string, rounds: readonly Latency[]): string[] => [
  name,
  ...(["p50", "p99", "p999", "most"] as const).map((share) => figure(median(of(rounds, share)))),
];
