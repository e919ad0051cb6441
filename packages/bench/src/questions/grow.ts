import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "@movies/artifacts";
import { type Cost, movies } from "../measure/command.js";
import { thisMachine } from "../measure/machine.js";
import { memoryOf, startService } from "../measure/server.js";
import { ask } from "../measure/wrk.js";
import { alternate, spreadOf } from "../question.js";
import { settings } from "../settings.js";
import { knownTexts, rewritten, SEVEN, type Seven } from "../seven.js";

/** What a world of this many films cost, from nothing to a build. */
export interface Grown {
  readonly films: number;
  /** bytes of both raw files */
  readonly raw: number;
  readonly etl: Took;
  readonly model: Took;
  /** bytes to ship */
  readonly artifacts: number;
  readonly recallAt5: number;
  readonly date: string;
  readonly commit: string;
}

type Took = Pick<Cost, "wall" | "cpu" | "peak">;

/** How a service on a world answers. */
export interface Served {
  /** milliseconds until it listens */
  readonly ready: number;
  /** peak bytes while it answers, without its start */
  readonly memory: number;
  readonly latency: Readonly<Record<Seven, { readonly p50: number; readonly p99: number }>>;
}

export const artifactsOf = (folder: string): string => join(folder, "artifacts");

/**
 * Generates a world in `folder`, cleans it and builds its model. A step whose record is already in the folder is not done
 * again: a million films take hours.
 */
export async function grow(films: number, folder: string, say: (text: string) => void): Promise<Grown> {
  const record = join(folder, "grown.json");
  if (existsSync(record)) {
    say(`${films} films: the record in ${record}`);
    return JSON.parse(readFileSync(record, "utf8")) as Grown;
  }
  mkdirSync(folder, { recursive: true });
  const [raw, artifacts] = [join(folder, "raw"), artifactsOf(folder)];
  const took = async (...args: string[]): Promise<Took> => {
    say(`${films} films: ${args[0]}`);
    const { wall, cpu, peak } = await movies(...args, "--quiet");
    return { wall, cpu, peak };
  };
  await took("sample", "--movies", String(films), "--seed", String(settings.growth.seed), "--out", raw);
  const etl = await took("etl", "--raw", raw, "--out", artifacts);
  const model = await took("build-model", "--artifacts", artifacts);
  const { date, commit } = thisMachine();
  const { files, knn } = await readManifest(artifacts);
  const sizes = ["movies_dataset.csv", "credits.csv"].map((name) => statSync(join(raw, name)).size);
  const grown: Grown = {
    ...{ films, etl, model, date, commit, recallAt5: knn.recallAt5 },
    raw: sizes.reduce((sum, size) => sum + size, 0),
    artifacts: Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0),
  };
  writeFileSync(record, `${JSON.stringify(grown, null, 2)}\n`);
  rmSync(raw, { recursive: true }); // three gigabytes for a million films; they can be generated again
  return grown;
}

/**
 * The seven questions, asked in turn of services on several worlds, which all run side by side: one request at a time,
 * each to a new address, about titles and people from everywhere in the world.
 */
export async function serve(folders: readonly string[], effort: "full" | "quick"): Promise<Served[]> {
  const worlds = await Promise.all(
    folders.map(async (folder) => ({
      texts: await knownTexts(folder, settings.growth.texts),
      server: await startService(folder),
      memory: 0,
      latency: {} as Record<Seven, { p50: number; p99: number }>,
    })),
  );
  let number = 0;
  try {
    for (const question of SEVEN) {
      const contestants = worlds.map(({ texts, server }, i) => {
        const own = texts[question];
        const addresses = () =>
          Array.from({ length: settings.mostPerSecond }, (_, a) =>
            rewritten(question, own[a % own.length] ?? "", ++number),
          );
        return [i, () => ask(server, addresses(), { seconds: 1, connections: 1 })] as const;
      });
      const measured = await alternate(Object.fromEntries(contestants), settings.rounds[effort], 1);
      worlds.forEach((world, i) => {
        const rounds = measured[i] ?? [];
        const [p50, p99] = [
          spreadOf(rounds, (one) => one.p50).median,
          spreadOf(rounds, (one) => one.p99).median,
        ];
        world.latency[question] = { p50, p99 };
        world.memory = Math.max(world.memory, memoryOf(world.server.pid, "VmRSS"));
      });
    }
  } finally {
    await Promise.all(worlds.map(({ server }) => server.stop()));
  }
  return worlds.map(({ server, memory, latency }) => ({ ready: server.ready, memory, latency }));
}
