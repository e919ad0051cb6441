import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "@movies/artifacts";
import type { Cost } from "../measure/command.js";
import { thisMachine } from "../measure/machine.js";
import { movies } from "../places.js";
import { settings } from "../settings.js";

/** What a world of so many films took, from nothing to a build. */
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

export type Took = Pick<Cost, "wall" | "cpu" | "peak">;

export const artifactsOf = (folder: string): string => join(folder, "artifacts");

/**
 * Generates a world in `folder`, cleans it and learns its model. What a folder already holds the record of is not done
 * again: a million films take hours.
 */
export async function grow(films: number, folder: string, say: (text: string) => void): Promise<Grown> {
  const record = join(folder, "grown.json");
  if (existsSync(record)) {
    say(`${films} films: the record in ${record}`);
    return JSON.parse(readFileSync(record, "utf8")) as Grown;
  }
  mkdirSync(folder, { recursive: true });
  const raw = join(folder, "raw");
  const artifacts = artifactsOf(folder);
  say(`${films} films: sample`);
  await movies(
    "sample",
    "--movies",
    String(films),
    "--seed",
    String(settings.growth.seed),
    "--out",
    raw,
    "--quiet",
  );
  say(`${films} films: etl`);
  const etl = await movies("etl", "--raw", raw, "--out", artifacts, "--quiet");
  say(`${films} films: build-model`);
  const model = await movies("build-model", "--artifacts", artifacts, "--quiet");
  const { date, commit } = thisMachine();
  const { files, knn } = await readManifest(artifacts);
  const grown = {
    films,
    raw: sizeOf(join(raw, "movies_dataset.csv")) + sizeOf(join(raw, "credits.csv")),
    etl: took(etl),
    model: took(model),
    artifacts: Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0),
    recallAt5: knn.recallAt5,
    date,
    commit,
  };
  writeFileSync(record, `${JSON.stringify(grown, null, 2)}\n`);
  rmSync(raw, { recursive: true }); // three gigabytes of a million films; they can be generated again
  return grown;
}

const took = ({ wall, cpu, peak }: Cost): Took => ({ wall, cpu, peak });

const sizeOf = (path: string): number => statSync(path).size;
