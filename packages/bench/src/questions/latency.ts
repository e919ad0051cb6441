import { runScript } from "../measure/command.js";
import type { Server } from "../measure/server.js";
import { alternate, beside, type Question, spreadOf } from "../question.js";
import { settings } from "../settings.js";
import { rewritten } from "../seven.js";
import { figure } from "../statistics.js";
import { withServers } from "./servers.js";

/** Milliseconds from when a request was due until its answer was read. */
type Latency = Record<(typeof SHARES)[number], number>;
const SHARES = ["p50", "p99", "p999", "most"] as const;

/** p50, p99 and p99.9 of the seven questions in turn, each address new, under open load, beside a bare Hono server. */
export const latency: Question = ({ artifacts, effort }) =>
  withServers(artifacts, async ({ ours, hono, asked }) => {
    const { rates } = settings.openLoad;
    const seconds = settings.openLoad.seconds[effort];
    const ratios: Record<string, number> = {};
    const rows: string[][] = [];
    let number = 0;
    for (const rate of rates) {
      const load = (server: Server) => async () => {
        // As many addresses as requests, so that nothing is answered from memory.
        const addresses = Array.from({ length: rate * (seconds + 2) }, (_, i) => {
          const { name, text } = asked[i % asked.length] ?? { name: "month", text: "enero" };
          return rewritten(name, text, ++number);
        });
        const args = [server.url, String(rate), String(seconds)];
        const { stdout } = await runScript("work/open-load", args, JSON.stringify(addresses));
        return JSON.parse(stdout) as Latency;
      };
      const measured = await alternate({ ours: load(ours), hono: load(hono) }, settings.rounds[effort]);
      for (const share of ["p50", "p99"] as const)
        ratios[`latency.${rate}.${share}`] = beside(measured.ours, measured.hono, (one) => one[share]).median;
      const row = (name: string, rounds: readonly Latency[]) => [
        `${rate} a second, ${name}`,
        ...SHARES.map((share) => figure(spreadOf(rounds, (one) => one[share]).median)),
      ];
      rows.push(row("service", measured.ours), row("bare Hono", measured.hono));
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
  });
