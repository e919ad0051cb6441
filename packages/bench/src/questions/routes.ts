import type { Server } from "../measure/server.js";
import { type Asked, ask } from "../measure/wrk.js";
import { alternate, beside, type Question, spreadOf } from "../question.js";
import { settings } from "../settings.js";
import { type Askable, address, rewritten } from "../seven.js";
import { figure, spreadText } from "../statistics.js";
import { withServers } from "./servers.js";

const rate = (asked: Asked): number => asked.rate;
const cpu = (asked: Asked): number => asked.cpu;

/**
 * Requests a second for each of the seven questions, beside a bare Hono handler and a bare node:http with the same body: for one
 * repeated address, which the service answers from memory, and for an address that is new each time, whose answer it computes.
 */
export const routes: Question = ({ artifacts, effort }) =>
  withServers(artifacts, async ({ ours, hono, http, asked }) => {
    const ratios: Record<string, number> = {};
    const rows: string[][] = [];
    /** the lowest ratio to Hono's requests a second among the seven */
    const least = { same: Number.POSITIVE_INFINITY, new: Number.POSITIVE_INFINITY };
    const addresses = addressSource();
    const load = { seconds: settings.wrkSeconds[effort], connections: settings.connections };
    for (const kind of ["same", "new"] as const)
      for (const one of asked) {
        const round = (server: Server) => () => ask(server, addresses[kind](one, load.seconds), load);
        const measured = await alternate(
          { ours: round(ours), hono: round(hono), http: round(http) },
          settings.rounds[effort],
          settings.wrkWarm,
        );
        const besideHono = beside(measured.ours, measured.hono, rate);
        const cpuHono = beside(measured.ours, measured.hono, cpu).median;
        ratios[`routes.${kind}.${one.name}`] = cpuHono;
        least[kind] = Math.min(least[kind], besideHono.median);
        rows.push([
          `\`${one.prefix}\`, ${kind === "same" ? "one address" : "always new"}`,
          figure(Buffer.byteLength(one.body)),
          ...[measured.ours, measured.hono, measured.http].map((each) => figure(spreadOf(each, rate).median)),
          spreadText(besideHono),
          spreadText(beside(measured.ours, measured.http, rate)),
          figure(spreadOf(measured.ours, cpu).median),
          figure(cpuHono),
        ]);
      }
    return {
      title: "Each of the seven beside bare handlers that return the same body",
      table: [
        [
          ...[
            "route",
            "bytes",
            "service/s",
            "Hono/s",
            "node:http/s",
            "of Hono's",
            "of node:http's",
            "CPU µs",
          ],
          "CPU beside Hono's",
        ],
        ...rows,
      ],
      notes: [
        `wrk, ${settings.connections} connections, on the same cores. Before each row a round that is not counted, for everybody. “Of Hono's” above 1 is faster than a bare Hono handler. bench-check looks at the CPU time of a request beside Hono's, which other work on the machine disturbs less.`,
      ],
      ratios,
      figures: { "routes.least": least.same, "routes.leastNew": least.new },
    };
  });

/** Addresses of one question: a single one, or more new ones than any server can answer in that time. */
export function addressSource() {
  let number = 0;
  return {
    same: ({ name, text }: Askable, _seconds: number) => [address(name, text)],
    new: ({ name, text }: Askable, seconds: number) =>
      Array.from({ length: seconds * settings.mostPerSecond }, () => rewritten(name, text, ++number)),
  };
}
