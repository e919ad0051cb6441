import { setTimeout } from "node:timers/promises";
import type { Question } from "../answer.js";
import { type Askable, askable } from "../askable.js";
import { megabytes } from "../format.js";
import { memoryOf } from "../measure/proc.js";
import { type Server, startPeer, startService } from "../measure/service.js";
import { ask } from "../measure/wrk.js";
import { settings } from "../settings.js";

/** Memory of the service in whole: at rest, under a load of answers that must all be made, and after it. */
export const memory: Question = async ({ artifacts, effort }) => {
  const ours = await startService(artifacts);
  const asked = await askable(ours, artifacts);
  const hono = await startPeer("bare-hono", asked);
  try {
    const service = await memoryUnderLoad(ours, asked, settings.wrkSeconds[effort]);
    const bare = await memoryUnderLoad(hono, asked, settings.wrkSeconds[effort]);
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
  } finally {
    await Promise.all([ours.stop(), hono.stop()]);
  }
};

/** Milliseconds after the load in which garbage may be collected. */
const AFTER = 5000;

export interface Memory {
  readonly rest: number;
  readonly loaded: number;
  readonly after: number;
  readonly most: number;
}

/** Bytes at rest, the most under load as seen every 50 ms, five seconds later, and by the kernel's own account. */
async function memoryUnderLoad(server: Server, asked: readonly Askable[], seconds: number): Promise<Memory> {
  await setTimeout(2000);
  const rest = memoryOf(server.pid, "VmRSS");
  let loaded = rest;
  const watch = setInterval(() => {
    loaded = Math.max(loaded, memoryOf(server.pid, "VmRSS"));
  }, 50);
  let from = 0;
  for (const { prefix, text } of asked) {
    from += (await ask(server, prefix, text, seconds, from)).requests + settings.connections;
    await ask(server, prefix, text, seconds);
  }
  clearInterval(watch);
  await setTimeout(AFTER);
  return { rest, loaded, after: memoryOf(server.pid, "VmRSS"), most: memoryOf(server.pid, "VmHWM") };
}

const row = (name: string, { rest, loaded, after, most }: Memory): string[] => [
  name,
  ...[rest, loaded, after, most].map(megabytes),
];
