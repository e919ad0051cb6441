import { alternate } from "../alternate.js";
import type { Question } from "../answer.js";
import { askable } from "../askable.js";
import { figure, spreadText } from "../format.js";
import { type Server, startPeer, startService } from "../measure/service.js";
import { type Asked, ask } from "../measure/wrk.js";
import { settings } from "../settings.js";
import { median, pairedRatio } from "../statistics.js";

/**
 * Requests a second of each of the seven, beside a bare Hono handler and a bare node:http with the same body: for one address again and again,
 * which the service answers from memory, and for one that is new each time, which it makes.
 */
export const routes: Question = async ({ artifacts, effort }) => {
  const ours = await startService(artifacts);
  const asked = await askable(ours, artifacts);
  const hono = await startPeer("bare-hono", asked);
  const http = await startPeer("bare-http", asked);
  const ratios: Record<string, number> = {};
  const rows: string[][] = [];
  /** of the seven, the least of its requests a second beside Hono's */
  const least = { same: Number.POSITIVE_INFINITY, new: Number.POSITIVE_INFINITY };
  let seen = 0;
  try {
    for (const addresses of ["same", "new"] as const)
      for (const { name, prefix, text, body } of asked) {
        const round = (server: Server) => async () => {
          const answered = await ask(
            server,
            prefix,
            text,
            settings.wrkSeconds[effort],
            addresses === "new" ? seen : undefined,
          );
          seen += answered.requests + settings.connections;
          return answered;
        };
        const measured = await alternate(
          { ours: round(ours), hono: round(hono), http: round(http) },
          settings.rounds[effort],
          settings.wrkWarm,
        );
        const besideHono = pairedRatio(rates(measured.ours), rates(measured.hono));
        const cpuHono = pairedRatio(cpus(measured.ours), cpus(measured.hono));
        const besideHttp = pairedRatio(rates(measured.ours), rates(measured.http));
        ratios[`routes.${addresses}.${name}`] = cpuHono.median;
        least[addresses] = Math.min(least[addresses], besideHono.median);
        rows.push([
          `\`${prefix}\`, ${addresses === "same" ? "one address" : "always new"}`,
          figure(Buffer.byteLength(body)),
          ...[measured.ours, measured.hono, measured.http].map((each) => figure(median(rates(each)))),
          spreadText(besideHono),
          spreadText(besideHttp),
          figure(median(cpus(measured.ours))),
          figure(cpuHono.median),
        ]);
      }
  } finally {
    await Promise.all([ours, hono, http].map((server) => server.stop()));
  }
  return {
    title: "Each of the seven beside bare handlers that return the same body",
    table: [
      [
        "route",
        "bytes",
        "service/s",
        "Hono/s",
        "node:http/s",
        "of Hono's",
        "of node:http's",
        "CPU µs",
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
};

const rates = (asked: readonly Asked[]): number[] => asked.map(({ rate }) => rate);
const cpus = (asked: readonly Asked[]): number[] => asked.map(({ cpu }) => cpu);
