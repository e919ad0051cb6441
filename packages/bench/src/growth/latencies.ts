import { alternate } from "../alternate.js";
import { knownTexts } from "../known.js";
import { oneByOne } from "../measure/one-by-one.js";
import { memoryOf } from "../measure/proc.js";
import { startService } from "../measure/service.js";
import { settings } from "../settings.js";
import { rewritten, SEVEN, type Seven } from "../seven.js";
import { median, percentile } from "../statistics.js";

/** How a service answers that was opened on a world. */
export interface Served {
  /** milliseconds until it listened */
  readonly ready: number;
  /** bytes at most while it answered, its start left out */
  readonly memory: number;
  readonly latency: Readonly<Record<Seven, { readonly p50: number; readonly p99: number }>>;
}

/**
 * The seven asked of services on several worlds, in turn, all of them running beside each other; one request at a time, each address
 * new, of titles and people from all over the world.
 */
export async function latencies(folders: readonly string[], effort: "full" | "quick"): Promise<Served[]> {
  const { answers, rounds } = settings.growth;
  const servers = await Promise.all(
    folders.map(async (folder) => ({
      texts: await knownTexts(folder, answers),
      server: await startService(folder),
    })),
  );
  let number = 0;
  const latency = servers.map(() => ({}) as Record<Seven, { p50: number; p99: number }>);
  const memory = servers.map(() => 0);
  try {
    for (const question of SEVEN) {
      const contestants = Object.fromEntries(
        servers.map(({ texts, server }, i) => [
          `world ${i}`,
          () => {
            const own = texts[question];
            const addresses = Array.from({ length: answers }, (_, a) =>
              rewritten(question, own[a % own.length] ?? "", ++number),
            );
            return oneByOne(server.url, addresses);
          },
        ]),
      );
      const measured = await alternate(contestants, effort === "full" ? rounds : 2, 1);
      servers.forEach(({ server }, i) => {
        const times = measured[`world ${i}`] ?? [];
        const p = (share: number) => median(times.map((round) => percentile(round, share)));
        Object.assign(latency[i] ?? {}, { [question]: { p50: p(0.5), p99: p(0.99) } });
        memory[i] = Math.max(memory[i] ?? 0, memoryOf(server.pid, "VmRSS"));
      });
    }
  } finally {
    await Promise.all(servers.map(({ server }) => server.stop()));
  }
  return servers.map(({ server }, i) => ({
    ready: server.ready,
    memory: memory[i] ?? 0,
    latency: latency[i] ?? ({} as Served["latency"]),
  }));
}
