import { setTimeout } from "node:timers/promises";
import { memoryOf, type Server } from "../measure/server.js";
import { ask } from "../measure/wrk.js";
import type { Question } from "../question.js";
import { settings } from "../settings.js";
import type { Askable } from "../seven.js";
import { megabytes } from "../statistics.js";
import { addressSource } from "./routes.js";
import { withServers } from "./servers.js";

/** Memory of the whole service: at rest, under a load of answers that must all be computed, and afterwards. */
export const memory: Question = ({ artifacts, effort }) =>
  withServers(artifacts, async ({ ours, hono, asked }) => {
    const service = await memoryUnderLoad(ours, asked, settings.wrkSeconds[effort]);
    const bare = await memoryUnderLoad(hono, asked, settings.wrkSeconds[effort]);
    const row = (name: string, of: Memory) => [
      name,
      ...[of.rest, of.loaded, of.after, of.most].map(megabytes),
    ];
    return {
      title: "Memory (resident, by the operating system)",
      table: [
        ["what", "at rest, MB", "most under load, MB", "after load, MB", "most ever, MB"],
        row("`movies-api`", service),
        row("a bare Hono server, with nothing to answer from", bare),
      ],
      notes: [
        "Load: wrk on each of the seven in turn, each address new and then one kept. After: five seconds later. Most ever: VmHWM, start included.",
      ],
      ratios: { "service.memory": service.loaded / bare.loaded },
      figures: { "service.rest": service.rest, "service.loaded": service.loaded },
    };
  });

/** Milliseconds after the load, to let garbage be collected. */
const AFTER = 5000;

type Memory = Record<"rest" | "loaded" | "after" | "most", number>;

/** Bytes at rest, the most under load (read every 50 ms), five seconds later, and the kernel's own peak. */
async function memoryUnderLoad(server: Server, asked: readonly Askable[], seconds: number): Promise<Memory> {
  await setTimeout(2000);
  const rest = memoryOf(server.pid, "VmRSS");
  let loaded = rest;
  const watch = setInterval(() => {
    loaded = Math.max(loaded, memoryOf(server.pid, "VmRSS"));
  }, 50);
  const addresses = addressSource();
  for (const one of asked)
    for (const kind of ["new", "same"] as const)
      await ask(server, addresses[kind](one, seconds), { seconds, connections: settings.connections });
  clearInterval(watch);
  await setTimeout(AFTER);
  return { rest, loaded, after: memoryOf(server.pid, "VmRSS"), most: memoryOf(server.pid, "VmHWM") };
}
